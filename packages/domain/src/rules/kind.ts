import type { z } from 'zod'
import type { RuleRow } from '../campaign/schema.ts'
import { wordsOf, type Text, type Words } from '../campaign/text.ts'
import { fieldOf, type Form } from '../campaign/form.ts'
import type { Window } from '../campaign/window.ts'
import type { Finding } from '../violation.ts'
import type { FactName, Facts } from './facts.ts'
import { sameOnly, type Compare, type Comparison } from './tightness.ts'

/** A rule: what must hold, as a pure function from a row's parameters and the facts it needs to what it found wrong. */
export type RuleKind<P, N extends FactName> = (params: P, facts: Pick<Facts, N>) => Finding[]

/** What a row's parameters point at; `path` leads to the place inside `params`. */
export type Reference = {
  to: 'field' | 'attestation' | 'award' | 'type' | 'list' | 'stage' | 'receipt' | 'kind' | 'route' | 'level'
  id: string
  path: (string | number)[]
}

/** A word by which a row's parameters mean a column or an option of a field, or an option of one of its columns. */
export type Inside = {
  field: string
  column?: string
  part: 'columns' | 'options'
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
  inside: (params: unknown) => Inside[]
  tell: (params: unknown, named: Names) => Words
  compare: (child: unknown, parent: unknown) => Comparison
  wrong: (params: unknown) => Wrong[]
  /** The parameters of a row in a campaign that moves to another year; those without days stay the same value. */
  shifted: (params: RuleRow['params'], move: MoveWindow) => RuleRow['params']
}

/** Moves from and until when something holds along with its campaign. */
export type MoveWindow = <W extends Window>(window: W) => W

/** What is wrong between parameters that are each right, such as a minimum above its maximum. */
export type Wrong = { path: (string | number)[]; message: string }

/** Names of a campaign's fields, attestations and awards by their ids, as a reader knows them. */
export type Names = (to: Reference['to'], id: string) => Words

type Definition<S extends z.ZodType, N extends FactName> = {
  name: string
  params: S
  needs: readonly N[]
  find: RuleKind<z.output<S>, N>
  references?: (params: z.output<S>) => Reference[]
  inside?: (params: z.output<S>) => Inside[]
  /** What a row demands, from its parameters alone, so that a reader sees what will be judged. */
  tell: (params: z.output<S>, named: Names) => Words
  /** How a child's parameters stand to its parent's; without it, any difference is incomparable. */
  compare?: Compare<z.output<S>>
  wrong?: (params: z.output<S>) => Wrong[]
  shifted?: (params: z.output<S>, move: MoveWindow) => z.output<S> & RuleRow['params']
}

/** Checks a row's parameters once for as long as the row lives: an entry is judged thousands of times by the same rows. */
function checkedOnce<S extends z.ZodType>(schema: S): (given: unknown) => z.output<S> {
  const known = new WeakMap<object, z.output<S>>()
  return (given) => {
    if (typeof given !== 'object' || given === null) return schema.parse(given)
    const before = known.get(given)
    if (before !== undefined) return before
    const checked = schema.parse(given)
    known.set(given, checked)
    return checked
  }
}

/** Makes a kind of a definition; it never sees parameters that its schema has not checked. */
export function kind<S extends z.ZodType, const N extends FactName>(definition: Definition<S, N>): Kind {
  const {
    name,
    needs,
    params,
    find,
    references,
    inside,
    tell,
    compare = sameOnly,
    wrong,
    shifted,
  } = definition
  const read = checkedOnce(params)
  return Object.freeze({
    name,
    needs,
    params,
    find: (given: unknown, facts: Facts) => find(read(given), facts),
    references: (given: unknown) => references?.(read(given)) ?? [],
    inside: (given: unknown) => inside?.(read(given)) ?? [],
    tell: (given: unknown, names: Names) => tell(read(given), names),
    compare: (child: unknown, parent: unknown) => compare(read(child), read(parent)),
    wrong: (given: unknown) => wrong?.(read(given)) ?? [],
    shifted: (given, move) => shifted?.(read(given), move) ?? given,
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
