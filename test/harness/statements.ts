import { Kind, parse } from 'graphql'

/** The most data statements that one operation makes, however many rows it is about. */
const most = 12

/** The operations of a document: each by its name, where it has one, and by what it asks for at its root. */
function namesOf(query: string): string[] {
  return parse(query).definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return []
    const { name, selectionSet } = definition
    const roots = selectionSet.selections.flatMap((each) => (each.kind === Kind.FIELD ? each.name.value : []))
    return name ? `${name.value} (${roots.join(', ')})` : roots.join(', ')
  })
}

/** What is wrong where an operation made too many data statements, also one that asks for several things at its root. */
export function tooMany(query: string, statements: number): string | undefined {
  if (statements <= most) return undefined
  return `${namesOf(query).join(', ')} made ${statements} data statements, more than ${most}`
}

/** Fails a test in which an operation made too many data statements. */
export function demandFew(query: string, statements: number): void {
  const wrong = tooMany(query, statements)
  if (wrong) throw new Error(wrong)
}
