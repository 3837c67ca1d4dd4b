import {
  getNamedType,
  getNullableType,
  GraphQLError,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLCompositeType,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql'

/** Rows of a page, and things in any other list, as far as a document can be judged before it is asked. */
const [page, handful] = [100, 5]

/** What one document may weigh: the heaviest of the console’s own is below a third of it (`test/access/limits.test.ts`). */
export const mostWeight = 50_000

type Weigh = (selections: SelectionSetNode, type: GraphQLCompositeType) => number

/** How many values a selection may bring at most: a field weighs one and what lies below it, a list as often as it may be long. */
export function weigher(context: Pick<ValidationContext, 'getFragment' | 'getSchema'>): Weigh {
  const known = new Map<string, number>()
  const field = (node: FieldNode, parent: GraphQLCompositeType): number => {
    const found = isObjectType(parent) ? parent.getFields()[node.name.value] : undefined
    if (!found) return 1
    const below = getNamedType(found.type)
    const one = 1 + (node.selectionSet && isCompositeType(below) ? weigh(node.selectionSet, below) : 0)
    if (!isListType(getNullableType(found.type))) return one
    return one * (parent.name.endsWith('Page') ? page : handful)
  }
  // A fragment is weighed once: one that names itself weighs nothing there, and is refused by another rule.
  const fragment = (name: string): number => {
    const before = known.get(name)
    if (before !== undefined) return before
    known.set(name, 0)
    const found = context.getFragment(name)
    const type = found && context.getSchema().getType(found.typeCondition.name.value)
    const weight = found && isCompositeType(type) ? weigh(found.selectionSet, type) : 0
    known.set(name, weight)
    return weight
  }
  const weigh: Weigh = (set, type) =>
    set.selections.reduce((sum, node) => {
      if (node.kind === Kind.FIELD) return sum + field(node, type)
      return (
        sum +
        (node.kind === Kind.FRAGMENT_SPREAD ? fragment(node.name.value) : weigh(node.selectionSet, type))
      )
    }, 0)
  return weigh
}

/** Refuses a document that may bring more than `most` values: lists within lists multiply, whatever their depth. */
export function lighterThan(most: number): ValidationRule {
  return (context) => ({
    OperationDefinition(node) {
      const { operation } = node
      const root = context.getSchema().getRootType(operation)
      if (root && weigher(context)(node.selectionSet, root) > most)
        context.reportError(new GraphQLError('too heavy', { nodes: node }))
    },
  })
}
