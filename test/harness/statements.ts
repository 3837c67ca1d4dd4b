import { Kind, parse } from 'graphql'

/** The most data statements that one operation makes, however many rows it is about. */
const most = 12

/** What a document asks for at its root; nothing of one that cannot be read. */
function rootFieldsOf(query: string): string[] {
  return parse(query).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? definition.selectionSet.selections.flatMap((each) =>
          each.kind === Kind.FIELD ? each.name.value : [],
        )
      : [],
  )
}

/** Fails a test in which an operation made too many data statements, also one that asks for several things at its root. */
export function demandFew(query: string, statements: number): void {
  if (statements <= most) return
  throw new Error(`${rootFieldsOf(query).join(', ')} made ${statements} data statements, more than ${most}`)
}
