import type { Violation } from '@huibian/domain'
import { takeUpload } from '../attachment/takeUpload'
import { rows } from '../platform/database'
import type { Context } from '../platform/context'
import { Conflict, Refused } from '../platform/refusal'
import { readSheet, type SheetRow } from '../platform/sheet'
import type { BookRow } from '../book/book.entity'
import { place, type Placing } from './order'
import { openBook } from '../book/locked'
import { chaptersOf, ownedCampaign } from '../book/owner'
import { selectedOf } from './selection.queries'
import { orderColumns } from './selection.sheet'

const mostRows = 5000

type Known = { entryId: string; number: string }
type Line = Placing & { position: number; number: string }

const wrong = (message: string, args: Violation['args']): Violation => ({
  rule: message,
  message,
  args,
  strength: 'hard',
})

/** Reads the renumbered list: what a row says, or what is wrong with it. */
function readLine(
  { row, values }: SheetRow,
  known: Map<string, string>,
  chapters: { key: string; title: string }[],
): Line | Violation {
  const { position = '', chapter = '', number = '' } = values
  const entryId = known.get(number)
  if (entryId === undefined) return wrong('order.unknown', { row, value: number.slice(0, 40) })
  if (!/^[1-9]\d{0,5}$/.test(position)) return wrong('order.noNumber', { row, value: position.slice(0, 40) })
  const found = chapters.find(({ key, title }) => title === chapter || key === chapter)
  const allowed = chapters.map(({ title }) => title).join('、')
  if (!found) return wrong('order.noChapter', { row, value: chapter.slice(0, 40), allowed })
  return { entryId, chapter: found.key, position: Number(position), number }
}

const isLine = (read: Line | Violation): read is Line => 'entryId' in read

/** Takes back the list that was exported and renumbered. Two cases of one number keep the order of their rows. */
export async function importOrder(
  ctx: Context,
  campaignId: string,
  revision: number,
  uploadId: string,
): Promise<BookRow> {
  const owned = await ownedCampaign(ctx, campaignId, 'selection.order')
  const upload = await takeUpload(ctx, uploadId, 'sheet')
  const sheet = await readSheet(upload.path, orderColumns(owned.file), mostRows)
  const book = await openBook(ctx, owned)
  if (book.revision !== revision) throw new Conflict({ revision: book.revision })
  const numbers = await rows<Known>(
    ctx.db,
    `select e.id as "entryId", e.number from selection s join entry e on e.id = s.entry_id
     where s.campaign_id = $1 and s.deselected_at is null`,
    [campaignId],
  )
  const known = new Map(numbers.map((one) => [one.number, one.entryId]))
  const read = sheet.map((row) => readLine(row, known, chaptersOf(owned.file)))
  const lines = read.filter(isLine)
  const mistakes = [
    ...read.flatMap((each) => (isLine(each) ? [] : [each])),
    ...twice(sheet, lines),
    ...missing(numbers, sheet),
  ]
  if (mistakes.length > 0) throw new Refused(mistakes)
  const order = lines.toSorted((one, other) => one.position - other.position)
  return place(ctx, owned, book, order, await selectedOf(ctx, campaignId))
}

function twice(sheet: readonly SheetRow[], lines: readonly Line[]): Violation[] {
  const seen = new Set<string>()
  const again = lines.filter(({ number }) => seen.has(number) || !seen.add(number))
  return again.map(({ number }) => {
    const row = sheet.findLast(({ values }) => values['number'] === number)?.row ?? 0
    return wrong('order.twice', { row, value: number })
  })
}

function missing(numbers: readonly Known[], sheet: readonly SheetRow[]): Violation[] {
  const given = new Set(sheet.map(({ values }) => values['number']))
  const lacking = numbers.filter(({ number }) => !given.has(number))
  const [first] = lacking
  return first ? [wrong('order.missing', { n: lacking.length, value: first.number })] : []
}
