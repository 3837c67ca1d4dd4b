import {
  fieldOf,
  tableColumns,
  wordsOf,
  type Campaign,
  type CampaignDocument,
  type Content,
} from '@huibian/domain'
import { sayValue, type Say } from '../entry/sayValue'
import { currentLocale } from '../platform/locale'
import type { SummaryRow } from './summary.documents'

export type TableColumn = {
  key: string
  label: string
  text: (row: SummaryRow) => string
  /** Says the place of a row, and nothing of the case. */
  counts: boolean
}

type PaperColumn = CampaignDocument['columns'][number]

/** A person's part; an absent office number gives way to the mobile one, as on the paper. */
function personPart(content: Content, { field, part = 'name' }: PaperColumn): string {
  const person = content[field]
  if (!person || typeof person !== 'object' || Array.isArray(person) || !('name' in person)) return ''
  return part === 'phone' ? person.phone || person.mobile : person[part]
}

function textOf(file: Campaign, column: PaperColumn, row: SummaryRow, say: Say): string {
  if (column.field === 'number') return String(row.position)
  if (column.field === 'remark') return row.remark
  const field = fieldOf(file.form, column.field)
  if (!field) return row.entry.filer.name
  if (field.type === 'person') return personPart(row.version.content, column)
  // On the paper the unit is called as it is called now.
  if (field.filledFrom === 'organisationName') return row.entry.filer.name
  return sayValue(field, row.version.content[field.id], say)
}

/** The columns of the paper table. */
export function columnsOf(file: Campaign, say: Say): TableColumn[] {
  return tableColumns(file).map((column, place) => ({
    key: `${place} ${column.field}`,
    counts: column.field === 'number',
    label: wordsOf(column.name, currentLocale()),
    text: (row) => textOf(file, column, row, say),
  }))
}
