import { summaryLabels, type ColumnSort } from '@huibian/documents'
import {
  entryNoun,
  fieldOf,
  tableCell,
  tableColumns,
  wordsOf,
  type Campaign,
  type Content,
  type TableColumn,
} from '@huibian/domain'

/** A column as a notice draws it: what its head says, and how wide what stands below is. */
export type Drawn = { label: string; sort: ColumnSort }

const ofPerson: Readonly<Record<NonNullable<TableColumn['part']>, ColumnSort>> = Object.freeze({
  name: 'name',
  title: 'name',
  phone: 'phone',
  mobile: 'phone',
  email: 'email',
})

function sortOf({ form }: Campaign, { field: id, part = 'name' }: TableColumn): ColumnSort {
  if (id === 'number' || id === 'remark') return id
  const field = fieldOf(form, id)
  if (!field) return 'unit'
  if (field.type === 'person') return ofPerson[part]
  if (field.filledFrom === 'organisationName') return 'unit'
  if (id === 'title' || field.type === 'longText' || field.type === 'rich') return 'title'
  return field.type === 'quantity' || field.type === 'yesNo' || field.type === 'date' ? 'short' : 'text'
}

/** The columns that a call's notice draws; none where they are those of the usual table, which it calls the same. */
export function drawnOf(file: Campaign): Drawn[] | undefined {
  const drawn = tableColumns(file).map((column) => ({
    label: wordsOf(column.name),
    sort: sortOf(file, column),
  }))
  const labels = summaryLabels(entryNoun(file, 'zh'))
  const isUsual = labels.join() === drawn.map(({ label }) => label).join()
  return isUsual ? undefined : drawn
}

type Told = { content: Content; unit: string; remark: string }

/** What stands in a work's line, column by column; the unit is called as it is called now, and numbers follow from the order. */
export function drawnCells(file: Campaign, { content, unit, remark }: Told): string[] {
  return tableColumns(file).map((column) => {
    if (column.field === 'number') return ''
    if (column.field === 'remark') return remark
    const field = fieldOf(file.form, column.field)
    return !field || field.filledFrom === 'organisationName' ? unit : tableCell(file, column, content)
  })
}
