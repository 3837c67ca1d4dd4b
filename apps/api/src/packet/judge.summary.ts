import {
  figureText,
  isDay,
  leapsInField,
  readDay,
  readFigure,
  type Campaign,
  type Content,
  type CountedThing,
  type Finding,
  type Person,
  type Quantity,
} from '@huibian/domain'
import type { Context } from '../platform/context'
import { rowSays, type SheetRow } from '../platform/sheet'
import { cell, type Judged } from './judge'
import { summaryItems, unitItem, type SummaryItem } from './packet.sheets'

const nobody: Person = { name: '', title: '', phone: '', mobile: '', email: '' }

/** The fields that the sheet of a report filled, with the rows that could not be read. */
export type JudgedSummary = { content: Content; bad: Judged[]; unit: string }

type Form = Pick<Campaign, 'form'>

/** A line of the sheet as it was filled in: of a figure also last year's, and whether a leap between the two stands. */
type Filled = SummaryItem & { text: string; type: string; last: string; stands: boolean; unit: string }

/** A figure with last year's, as the form holds it; or what is wrong with it. */
function figureOf({ item, text, last, stands, unit }: Filled): Quantity | undefined | Finding {
  const [now, before] = [readFigure(text, { name: item, unit }), readFigure(last, { name: item, unit })]
  for (const read of [now, before]) if ('finding' in read) return read.finding
  if ('finding' in now || 'finding' in before || now.figure.state === 'blank') return undefined
  const told = before.figure.state === 'given' ? { last: before.figure.quantity.value } : {}
  if (now.figure.state === 'notHeld') return { value: 0, notHeld: true, ...told }
  const figure: Quantity = { ...now.figure.quantity, ...told, ...(stands ? { stands: true } : {}) }
  if (stands || !leapsInField(figure)) return figure
  return {
    message: 'packet.leap',
    args: { field: item, value: figureText(now.figure), last: figure.last ?? 0 },
  }
}

function fill(ctx: Context, content: Content, item: Filled): string[] {
  const { field, part, text, type } = item
  if (part) {
    const standing = content[field]
    const person = standing && typeof standing === 'object' && 'mobile' in standing ? standing : nobody
    content[field] = { ...nobody, ...person, [part]: text }
    return []
  }
  if (type === 'date' && !isDay(readDay(text))) return [rowSays(ctx, 'activity.day', { day: text })]
  if (type !== 'quantity') {
    content[field] = type === 'date' ? readDay(text) : text
    return []
  }
  const figure = figureOf(item)
  if (figure && 'message' in figure) return [rowSays(ctx, figure.message, figure.args)]
  if (figure) content[field] = figure
  return []
}

/** Reads the sheet of a report's other fields; an empty cell leaves its field as it is. */
export function judgeSummary(
  ctx: Context,
  rows: readonly SheetRow[],
  { file, things }: { file: Form; things: readonly CountedThing[] },
): JudgedSummary {
  const items = new Map(summaryItems(file).map((item) => [item.item, item]))
  const judged: JudgedSummary = { content: {}, bad: [], unit: '' }
  const filled = new Set<string>()
  for (const row of rows) {
    const [name, text] = [cell(row, 'item'), cell(row, 'value')]
    if (name === unitItem) judged.unit = text
    if (name === unitItem || text === '') continue
    const item = items.get(name)
    const type = file.form.fields.find(({ id }) => id === item?.field)?.type ?? ''
    const { unit = '' } = things.find(({ field }) => field === item?.field) ?? {}
    const beside = { last: cell(row, 'last'), stands: cell(row, 'stands') === '是', unit }
    const errors = filled.has(name)
      ? [rowSays(ctx, 'packet.figureTwice', { item: name })]
      : item
        ? fill(ctx, judged.content, { ...item, text, type, ...beside })
        : [rowSays(ctx, 'packet.noItem', { item: name })]
    filled.add(name)
    if (errors.length > 0) judged.bad.push({ row, errors })
  }
  return judged
}
