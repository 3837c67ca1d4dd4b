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

/** All that would spoil an edition: texts without a word, pictures that are missing, and texts that their authors have yet to confirm. */
export function troublesOf({ kind, book, snapshot, confirmed }: Compiling): Violation[] {
  const cases = snapshot.chapters.flatMap((chapter) => chapter.cases)
  const asked = kind === 'print' && book.authorConfirmation
  const unconfirmed = asked ? cases.filter(({ entryId }) => !confirmed.has(entryId)) : []
  return [
    ...frontTroubles('preface', book.preface),
    ...frontTroubles('editorsNote', book.editorsNote),
    ...cases.flatMap(caseTroubles),
    ...unconfirmed.map(({ entryId, title }) =>
      wrong('edition.unconfirmed', { title }, `entries.${entryId}.confirmation`),
    ),
  ]
}
