import { gapsOf, type Body, type Violation } from '@huibian/domain'
import type { BookRow, EditionKind } from './book.entity'
import { partNamed, type FrontPart } from './frontParts'
import type { Snapshot, SnapshotCase } from './snapshot'

/** What an edition is judged by before it is compiled. */
export type Compiling = {
  kind: EditionKind
  book: BookRow
  snapshot: Snapshot
  confirmed: ReadonlySet<string>
  /** Whether the form has a field for the title at all. */
  titled: boolean
}

const wrong = (message: string, args: Violation['args'], path?: string): Violation => ({
  rule: message,
  message,
  args,
  strength: 'hard',
  ...(path ? { path } : {}),
})

function caseTroubles({ entryId, title, sections }: SnapshotCase): Violation[] {
  const path = `entries.${entryId}`
  if (sections.length === 0) return [wrong('edition.noText', { title }, path)]
  const n = sections.reduce((sum, { body }) => sum + gapsOf(body).length, 0)
  return n === 0 ? [] : [wrong('edition.gap', { title, n }, path)]
}

function frontTroubles(part: FrontPart, body: Body): Violation[] {
  const n = gapsOf(body).length
  return n === 0 ? [] : [wrong('edition.frontGap', { ...partNamed(part), n }, part)]
}

/** All that would spoil an edition: texts without a word, pictures that are missing, and, where it goes to print, a title that was emptied or
 * a text that its author has yet to confirm. */
export function troublesOf({ kind, book, snapshot, confirmed, titled }: Compiling): Violation[] {
  const cases = snapshot.chapters.flatMap((chapter) => chapter.cases)
  const untitled = kind === 'print' && titled ? cases.filter(({ title }) => title.trim() === '') : []
  const asked = kind === 'print' && book.authorConfirmation
  const unconfirmed = asked ? cases.filter(({ entryId }) => !confirmed.has(entryId)) : []
  return [
    ...frontTroubles('preface', book.preface),
    ...frontTroubles('editorsNote', book.editorsNote),
    ...cases.flatMap(caseTroubles),
    ...untitled.map(({ entryId, number, unit }) =>
      wrong('edition.noTitle', { number, unit }, `entries.${entryId}`),
    ),
    ...unconfirmed.map(({ entryId, title }) =>
      wrong('edition.unconfirmed', { title }, `entries.${entryId}.confirmation`),
    ),
  ]
}
