import { isDay, readFigure, type Campaign, type Content, type Person } from '@huibian/domain'
import type { Context } from '../platform/context'
import { rowSays, type SheetRow } from '../platform/sheet'
import { cell, type Judged } from './judge'
import { summaryItems, unitItem, type SummaryItem } from './packet.sheets'

const nobody: Person = { name: '', title: '', phone: '', mobile: '', email: '' }

/** The fields that the sheet of a report filled, with the rows that could not be read. */
export type JudgedSummary = { content: Content; bad: Judged[]; unit: string }

type Form = Pick<Campaign, 'form'>

function fill(ctx: Context, content: Content, item: SummaryItem & { text: string; type: string }): string[] {
  const { field, part, text, type } = item
  if (part) {
    const standing = content[field]
    const person = standing && typeof standing === 'object' && 'mobile' in standing ? standing : nobody
    content[field] = { ...nobody, ...person, [part]: text }
    return []
  }
  if (type === 'date' && !isDay(text)) return [rowSays(ctx, 'activity.day', { day: text })]
  if (type !== 'quantity') {
    content[field] = text
    return []
  }
  const read = readFigure(text, { name: item.item })
  if ('finding' in read) return [rowSays(ctx, read.finding.message, read.finding.args)]
  if (read.figure.state === 'notHeld') content[field] = { value: 0, notHeld: true }
  if (read.figure.state === 'given') content[field] = read.figure.quantity
  return []
}

/** Reads the sheet of a report's other fields; an empty cell leaves its field as it is. */
export function judgeSummary(ctx: Context, rows: readonly SheetRow[], file: Form): JudgedSummary {
  const items = new Map(summaryItems(file).map((item) => [item.item, item]))
  const judged: JudgedSummary = { content: {}, bad: [], unit: '' }
  for (const row of rows) {
    const [name, text] = [cell(row, 'item'), cell(row, 'value')]
    if (name === unitItem) judged.unit = text
    if (name === unitItem || text === '') continue
    const item = items.get(name)
    const type = file.form.fields.find(({ id }) => id === item?.field)?.type ?? ''
    const errors = item
      ? fill(ctx, judged.content, { ...item, text, type })
      : [rowSays(ctx, 'packet.noItem', { item: name })]
    if (errors.length > 0) judged.bad.push({ row, errors })
  }
  return judged
}
