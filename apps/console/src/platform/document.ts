/** A GraphQL document that knows what it answers and what it asks for. The types exist for the compiler alone. */
export type Document<Result, Variables> = {
  readonly text: string
  /** The rest of the question, asked in the same moment: as one it would make more statements than an operation may. */
  readonly rest?: readonly string[]
  /** Asked for whoever sits there, in no post. */
  readonly open?: true
  readonly result?: Result
  readonly variables?: Variables
}

/** No variables at all. */
export type None = { [name: string]: never }

/** States what the wire says for `text`; `documents.test.ts` checks every document against the schema. */
export function document<Result, Variables = None>(
  text: string,
  ...rest: readonly string[]
): Document<Result, Variables> {
  return rest.length > 0 ? { text, rest } : { text }
}

/** A document that needs no sign-in, or looks at the account and not at a post. */
export function openDocument<Result, Variables = None>(text: string): Document<Result, Variables> {
  return { text, open: true }
}
