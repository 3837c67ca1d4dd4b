import type { BookText, CaseBookData, CaseText } from '@huibian/documents'
import { figuresOf, type Body, type FieldValue } from '@huibian/domain'
import { chaptersOf, type Owned } from '../book/owner'
import { readersText } from '../paper/words'
import { rows } from '../platform/database'
import type { Context } from '../platform/context'
import type { Forwarded } from './cases'
import { headOf } from './head'
import { englishOf, titleOf, type Tag } from './purposeBook'

const isBody = (value: FieldValue | undefined): value is Body =>
  Array.isArray(value) && value.every((block) => typeof block === 'object')

/** What a purpose asks for in another language stands below the case. */
function abroad(owned: Owned, tag: Tag, one: Forwarded): CaseText['sections'] {
  const english = englishOf(owned.file, tag, one)
  if (!english) return []
  const lines = [english.title, ...english.summary.split('\n')].filter((line) => line.trim() !== '')
  return [
    {
      heading: '英文名称和摘要',
      body: lines.map((text) => ({ type: 'paragraph', inlines: [{ text: text.trim() }] })),
    },
  ]
}

function caseOf(owned: Owned, tag: Tag, one: Forwarded): CaseText {
  const { title, sections } = readersText(owned.file, one.content)
  return {
    title: title || one.title,
    region: one.region,
    unit: one.unit,
    sections: [...sections, ...abroad(owned, tag, one)],
    ...(one.note ? { editorsNote: one.note } : {}),
  }
}

/** The regions as the office lists them everywhere, for the index. */
const regionsOf = (cases: readonly Forwarded[]): string[] => [
  ...new Set(cases.toSorted((one, other) => one.regionOrder - other.regionOrder).map(({ region }) => region)),
]

/**
 * The cases of one purpose in full, as the case book sets them: chapters by theme, sections, figures and tables. `pictures` are the ids of what
 * stands in them. The thread that sets it makes a document of it.
 */
export async function wholeBookOf(
  ctx: Context,
  owned: Owned,
  { tag, cases, pictures }: { tag: Tag; cases: readonly Forwarded[]; pictures: readonly string[] },
): Promise<BookText> {
  const { noun, unit, date, demo, created } = await headOf(ctx, owned)
  const book: Omit<CaseBookData, 'demo' | 'created'> = {
    title: titleOf(tag, noun),
    noun,
    organiser: unit,
    date,
    preface: [],
    editorialNotes: [],
    colophon: [],
    chapters: chaptersOf(owned.file)
      .map(({ key, title }) => ({ title, cases: cases.filter(({ chapter }) => chapter === key) }))
      .filter((chapter) => chapter.cases.length > 0)
      .map(({ title, cases: own }) => ({ title, cases: own.map((one) => caseOf(owned, tag, one)) })),
    regions: regionsOf(cases),
  }
  return { book: JSON.stringify(book), pictures, demo, created }
}

/** The pictures that stand in the cases' texts. */
export async function picturesIn(
  ctx: Context,
  cases: readonly Forwarded[],
): Promise<Map<string, Uint8Array>> {
  const bodies = cases.flatMap(({ content }) => Object.values(content)).filter(isBody)
  const files = await rows<{ id: string; sha256: string }>(
    ctx.db,
    `select id, sha256 from file where noun = 'entry' and subject_id = any($1) and id::text = any($2)`,
    [cases.map(({ entryId }) => entryId), bodies.flatMap(figuresOf).map(({ file }) => file)],
  )
  const pictures = new Map<string, Uint8Array>()
  for (const { id, sha256 } of files) pictures.set(id, await ctx.files.bytes(sha256))
  return pictures
}
