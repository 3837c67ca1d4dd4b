import type { z } from 'zod'
import { wordsOf, type Text, type Words } from '../campaign/text.ts'
import { fieldOf, type Form } from '../campaign/form.ts'
import type { Finding } from '../violation.ts'
import type { FactName, Facts } from './facts.ts'

/** A rule: what must hold, as a pure function from a row's parameters and the facts it needs to what it found wrong. */
export type RuleKind<P, N extends FactName> = (params: P, facts: Pick<Facts, N>) => Finding[]

/** What a row's parameters point at; `path` leads to the place inside `params`. */
export type Reference = {
  to: 'field' | 'attestation' | 'award' | 'type'
  id: string
  path: (string | number)[]
}

/** A kind as the runner and the reader of campaign files see it, its parameters checked behind `params`. */
export type Kind = {
  name: string
  needs: readonly FactName[]
  params: z.ZodType
  find: (params: unknown, facts: Facts) => Finding[]
  references: (params: unknown) => Reference[]
  tell: (params: unknown, named: Names) => Words
}

/** Names of a campaign's fields, attestations and awards by their ids, as a reader knows them. */
export type Names = (to: Reference['to'], id: string) => Words

type Definition<S extends z.ZodType, N extends FactName> = {
  name: string
  params: S
  needs: readonly N[]
  find: RuleKind<z.output<S>, N>
  references?: (params: z.output<S>) => Reference[]
  /** What a row demands, from its parameters alone, so that a reader sees what will be judged. */
  tell: (params: z.output<S>, named: Names) => Words
}

/** Makes a kind of a definition; a row's parameters are checked again each time, so that a kind never sees others. */
export function kind<S extends z.ZodType, const N extends FactName>(definition: Definition<S, N>): Kind {
  const { name, needs, params, find, references, tell } = definition
  return Object.freeze({
    name,
    needs,
    params,
    find: (given: unknown, facts: Facts) => find(params.parse(given), facts),
    references: (given: unknown) => references?.(params.parse(given)) ?? [],
    tell: (given: unknown, names: Names) => tell(params.parse(given), names),
  })
}

/** References to a list of fields under one name of the parameters. */
export function toFields(name: string, ids: readonly string[] = []): Reference[] {
  return ids.map((id, at) => ({ to: 'field', id, path: [name, at] }))
}

/** The arguments that let a message name a field in both languages. */
export function named(form: Form, id: string): { field: string; fieldEn: string } {
  return namedBy(fieldOf(form, id)?.label ?? id)
}

/** The same for words that are not a field's label. */
export function namedBy(words: Text): { field: string; fieldEn: string } {
  return { field: wordsOf(words, 'zh'), fieldEn: wordsOf(words, 'en') }
}
