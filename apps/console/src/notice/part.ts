import type { Campaign, Edit, Place, Text } from '@huibian/domain'
import type { Thing } from './pointed'

export type Translate = (key: string, args?: { [name: string]: unknown }) => string

/** A row of the file, whatever it is of. */
export type Row = Readonly<Record<string, unknown>>

type From = (campaign: Campaign, row: Row) => readonly Thing[]

/** What is written when one of several is chosen: the choice alone, unless something else follows it. */
export type Chosen = (chosen: string, given: { at: Place; campaign: Campaign; row: Row }) => Edit[]

/**
 * What is written in a box of a row: `none` says what leaving it empty means, and that it may be; a number takes what it is said `with` along
 * when it goes. What is `asked` is left to an open question, one of those there are or one to `add`.
 */
type Content =
  | { is: 'words'; long?: boolean; optional?: boolean }
  | { is: 'text'; optional?: boolean }
  | { is: 'number'; with?: string }
  | { is: 'day'; optional?: boolean; wording?: string }
  | { is: 'yes' }
  | { is: 'lines'; least?: number }
  | { is: 'one'; from: From; none?: string; edits?: Chosen }
  | { is: 'several'; from: From; none?: string; sorted?: boolean; least?: number }
  | { is: 'asked'; from: From; none: string; add: string; fresh: FreshQuestion }
  | { is: 'rows'; boxes: readonly PartBox[]; add: string; fresh: Fresh; least?: number }
  | { is: 'group'; boxes: readonly PartBox[]; add: string; fresh: FreshGroup }

/** A box of a row by the name of its member; `when` says of which rows, a day's `wording` the member whose words name it. */
export type PartBox = { name: string; label: string; when?: (row: Row) => boolean } & Content

/** A row that can be read as it is, for whoever adds one and then writes over it. */
export type Fresh = (given: { id: string; campaign: Campaign; translate: Translate }) => unknown

/** A question to begin with where none settles yet what is asked. */
type FreshQuestion = (given: { id: string; row: Row; translate: Translate }) => Campaign['questions'][number]

/** What stands first in a group that a row need not have; undefined where the campaign has nothing to begin it with. */
export type FreshGroup = (given: { campaign: Campaign; row: Row }) => unknown

/** A list of the file with boxes for each of its rows. */
export type Part = {
  at: Place
  boxes: readonly PartBox[]
  /** Absent where rows are only written over. */
  add?: string
  /** New rows are called so in the file, with a number. */
  stem: string
  fresh: Fresh
  /** As many rows as must stay. */
  least?: number
  /** The row before which a new one is written, where their order counts; rows can be moved then. */
  before?: (campaign: Campaign) => string
  /** Why a row stays, as others in the campaign rest on it. */
  stays?: (row: Row, campaign: Campaign) => string | undefined
  aside?: (row: Row, campaign: Campaign) => string
}

export const isWords = (value: unknown): value is Text =>
  typeof value === 'string' || (typeof value === 'object' && value !== null && 'zh' in value)

/** The words that a member of a row holds, if it holds any. */
export function wordsAt(row: Row, name: string): Text | undefined {
  const value = row[name]
  return isWords(value) ? value : undefined
}

/** What a row is called, by whichever of its members names it. */
export const rowName = (row: Row): Text =>
  ['name', 'label', 'says', 'asks'].map((name) => wordsAt(row, name)).find((words) => words !== undefined) ??
  ''

/** The id of a row, which for those whom people ask is their role. */
export function rowId(row: Row): string | undefined {
  const id = row['id'] ?? row['role']
  return typeof id === 'string' ? id : undefined
}

/**
 * How a row within a row is found: by its id, or a close of a level's own by that level. Several organisers have one role, so those are told
 * apart by their place in the list.
 */
export function stepWithin(row: Row | Text, n: number): string | number {
  const id = isWords(row)
    ? undefined
    : (row['id'] ?? (row['closes'] === undefined ? undefined : row['level']))
  return typeof id === 'string' ? id : n
}
