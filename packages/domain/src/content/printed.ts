import { plainText } from '../body/walk.ts'
import type { Field, Form } from '../campaign/form.ts'
import type { Body, Content, FieldValue, Period, Person, Quantity, Row } from '../content.ts'
import { quantityText } from '../count/quantity.ts'
import { optionName } from './check.ts'
import { rowsIn } from './values.ts'

/** A day as papers write it: 2021年3月20日. */
export function chineseDay(day: string): string {
  const [year, month, date] = day.split('-')
  return `${year}年${Number(month)}月${Number(date)}日`
}

const isBody = (value: string[] | Body): value is Body => value.some((each) => typeof each === 'object')
const isQuantity = (value: object): value is Quantity => 'value' in value
const isPeriod = (value: object): value is Period => 'from' in value
const isPerson = (value: object): value is Person => 'mobile' in value

function period({ from, to }: Period): string {
  return from === '' ? '' : `${chineseDay(from)} 至 ${to === '' ? '今' : chineseDay(to)}`
}

/** A field's value as a form prints it on one place; of a person the name. Rows are printed row by row and are nothing here. */
export function printedValue(field: Field, value: FieldValue | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'string') {
    return field.type === 'date' && value !== '' ? chineseDay(value) : optionName(field, value)
  }
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (Array.isArray(value)) {
    return isBody(value) ? plainText(value) : value.map((one) => optionName(field, one)).join('、')
  }
  if (isQuantity(value)) return quantityText(value)
  if (isPeriod(value)) return period(value)
  return isPerson(value) ? value.name : ''
}

/** The parts of a person that a form may ask for one by one, with what they are called. */
export const personParts = Object.freeze({
  name: { zh: '姓名', en: 'name' },
  title: { zh: '职务', en: 'title' },
  phone: { zh: '电话', en: 'telephone' },
  mobile: { zh: '手机', en: 'mobile' },
  email: { zh: '邮箱', en: 'mail' },
})

export type PersonPart = keyof typeof personParts

const partNames = Object.keys(personParts) as PersonPart[]

/** All that a content says, each on its own place: `theme`, and of a person `contact.name`, `contact.phone` … */
export function printedFields(form: Pick<Form, 'fields'>, content: Content): { [place: string]: string } {
  const said = form.fields.flatMap((field): [string, string][] => {
    const value = content[field.id]
    if (field.type !== 'person') return [[field.id, printedValue(field, value)]]
    const person = typeof value === 'object' && !Array.isArray(value) && isPerson(value) ? value : undefined
    return partNames.map((part) => [`${field.id}.${part}`, person?.[part] ?? ''])
  })
  return Object.fromEntries(said)
}

function printedCell(column: NonNullable<Field['columns']>[number], value: Row[string] | undefined): string {
  if (value === undefined) return ''
  if (Array.isArray(value)) return value.join('、')
  if (typeof value !== 'string') return quantityText(value)
  if (column.type === 'date' && value !== '') return chineseDay(value)
  const option = column.options?.find(({ id }) => id === value)
  return option === undefined ? value : typeof option.name === 'string' ? option.name : option.name.zh
}

/** A figure that stands for itself can be added up; one with 余, 近, 超 or 约, or 未开展, is words. */
function figure(value: FieldValue | undefined): number | undefined {
  if (typeof value !== 'object' || Array.isArray(value) || !isQuantity(value)) return undefined
  return value.notHeld || value.qualifier ? undefined : value.value
}

export type Filling = { [place: string]: string | number }

/** What an office's own file is filled with: what is printed, but figures as numbers, which its sums take in. */
export function filledFields(form: Pick<Form, 'fields'>, content: Content): Filling {
  const figures = form.fields.flatMap(({ id }): [string, number][] => {
    const found = figure(content[id])
    return found === undefined ? [] : [[id, found]]
  })
  return { ...printedFields(form, content), ...Object.fromEntries(figures) }
}

/** The rows of a field of rows, each cell under `field.column`. */
export function printedRows(field: Field, content: Content): { [place: string]: string }[] {
  const columns = (field.columns ?? []).filter(({ type }) => type !== 'files')
  return rowsIn(content[field.id]).map((row) =>
    Object.fromEntries(
      columns.map((column) => [`${field.id}.${column.id}`, printedCell(column, row[column.id])]),
    ),
  )
}

/** The same rows as an office's own file is filled with them. */
export function filledRows(field: Field, content: Content): Filling[] {
  const rows = rowsIn(content[field.id])
  return printedRows(field, content).map((printed, at) => ({
    ...printed,
    ...Object.fromEntries(
      Object.entries(rows[at] ?? {}).flatMap(([column, value]) => {
        const found = figure(value)
        return found === undefined ? [] : [[`${field.id}.${column}`, found]]
      }),
    ),
  }))
}
