import type { CaseText } from '@huibian/documents'
import {
  entryNoun,
  figuresOf,
  type Body,
  type Campaign,
  type Content,
  type FieldValue,
} from '@huibian/domain'
import { readersText } from '../paper/words'
import type { BookRow, ColophonLine, EditionKind } from './book.entity'

/** A case as an edition holds it: its printed text, and where it came from. */
export type SnapshotCase = CaseText & { entryId: string; number: string; versionN: number; revision: number }

export type SnapshotChapter = { key: string; title: string; cases: SnapshotCase[] }

/** All that an edition was made of, so that it can be compared and printed again. `pictures` are stored files by attachment id. */
export type Snapshot = {
  title: string
  organiser: string
  edition: string
  date: string
  preface: Body
  editorsNote: Body
  colophon: ColophonLine[]
  chapters: SnapshotChapter[]
  /** The order of regions in the index; editions of before it was kept have none. */
  regions?: string[]
  /** What the call calls an entry; editions of before it was kept have none. */
  noun?: string
  pictures: { [attachment: string]: string }
}

export const editionNames: Readonly<Record<EditionKind, string>> = Object.freeze({
  consultation: '征求意见稿',
  review: '送审稿',
  print: '付印稿',
})

/** A selected case as the book needs it. */
export type BookCase = {
  entryId: string
  number: string
  versionN: number
  revision: number
  region: string
  unit: string
  edited: Content
  note: string
  attachments: { id: string; sha256: string }[]
}

const isBody = (value: FieldValue | undefined): value is Body =>
  Array.isArray(value) && value.every((block) => typeof block === 'object')

const caseText = (file: Campaign, one: BookCase): SnapshotCase => ({
  entryId: one.entryId,
  number: one.number,
  versionN: one.versionN,
  revision: one.revision,
  region: one.region,
  unit: one.unit,
  ...(one.note === '' ? {} : { editorsNote: one.note }),
  ...readersText(file, one.edited),
})

export type Making = {
  file: Campaign
  book: BookRow
  organiser: string
  kind: EditionKind
  date: string
  regions: string[]
  chapters: { key: string; title: string; cases: BookCase[] }[]
}

/** Takes down everything that the book is to say. */
export function takeSnapshot(making: Making): Snapshot {
  const { file, book, chapters } = making
  const filled = chapters.filter(({ cases }) => cases.length > 0)
  const used = new Set(
    filled
      .flatMap(({ cases }) =>
        cases.flatMap(({ edited }) =>
          Object.values(edited).flatMap((value) => (isBody(value) ? figuresOf(value) : [])),
        ),
      )
      .map((figure) => figure.file),
  )
  const pictures = filled.flatMap(({ cases }) => cases.flatMap((one) => one.attachments))
  return {
    title: book.title,
    organiser: making.organiser,
    edition: editionNames[making.kind],
    date: making.date,
    preface: book.preface,
    editorsNote: book.editorsNote,
    colophon: book.colophon,
    regions: making.regions,
    noun: entryNoun(file, 'zh'),
    chapters: filled.map(({ key, title, cases }) => ({
      key,
      title,
      cases: cases.map((one) => caseText(file, one)),
    })),
    pictures: Object.fromEntries(
      pictures.filter(({ id }) => used.has(id)).map(({ id, sha256 }) => [id, sha256]),
    ),
  }
}
