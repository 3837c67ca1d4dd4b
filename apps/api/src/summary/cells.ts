import { fieldOf, optionName, type Campaign, type Content, type Field } from '@huibian/domain'

/** The columns of the paper table, 序号 and 备注 apart. */
export type Cells = {
  title: string
  unit: string
  unitType: string
  theme: string
  served: string
  contact: string
  phone: string
  email: string
}

type Column = NonNullable<Campaign['documents'][number]['columns'][number]>

/** What a person's part is printed as; an absent office number gives way to the mobile one. */
function personPart(content: Content, column: Column): string {
  const person = content[column.field]
  if (!person || typeof person !== 'object' || Array.isArray(person) || !('name' in person)) return ''
  const part = column.part ?? 'name'
  return part === 'phone' ? person.phone || person.mobile : person[part]
}

function textOf(content: Content, field: Field): string {
  const value = content[field.id]
  return typeof value === 'string' ? optionName(field, value) : ''
}

function slotOf(column: Column, field: Field, taken: Partial<Cells>): keyof Cells | undefined {
  if (field.type === 'person') {
    if (column.part === 'email') return 'email'
    return column.part === 'phone' || column.part === 'mobile' ? 'phone' : 'contact'
  }
  if (field.filledFrom === 'organisationName') return 'unit'
  if (field.filledFrom === 'organisationType') return 'unitType'
  if (field.type === 'choice') return 'theme'
  return (['title', 'served'] as const).find((slot) => taken[slot] === undefined)
}

const blank: Cells = {
  title: '',
  unit: '',
  unitType: '',
  theme: '',
  served: '',
  contact: '',
  phone: '',
  email: '',
}

/** The cells of one case, by the columns that the campaign's file names; the unit is called as it is called now. */
export function cellsOf(file: Campaign, line: { content: Content; unit: string; title: string }): Cells {
  const columns = file.documents.find((document) => document.kind === 'summaryTable')?.columns ?? []
  const cells: Partial<Cells> = {}
  for (const column of columns) {
    const field = fieldOf(file.form, column.field)
    const slot = field && slotOf(column, field, cells)
    if (!field || !slot) continue
    cells[slot] = field.type === 'person' ? personPart(line.content, column) : textOf(line.content, field)
  }
  return { ...blank, title: line.title, ...cells, unit: line.unit }
}
