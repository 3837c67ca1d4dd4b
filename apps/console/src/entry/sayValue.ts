import {
  figuresOf,
  isUnfilled,
  namedFiles,
  optionName,
  plainText,
  quantityIn,
  quantityText,
  type Body,
  type Content,
  type Field,
  type FieldValue,
  type Form,
  type Quantity,
  type Row,
  type RowColumn,
  type Rows,
  wordsOf,
  differingFields,
} from '@huibian/domain'
import { currentLocale } from '../platform/locale'

/** Translates a message key. */
export type Say = (key: string, args?: { [name: string]: unknown }) => string

export function isBody(field: Field, value: FieldValue | undefined): value is Body {
  return field.type === 'rich' && Array.isArray(value)
}

/** In Chinese as on paper: 300余, 近300. */
function sayQuantity(quantity: Quantity, say: Say): string {
  const { value, qualifier, notHeld } = quantity
  if (currentLocale() === 'zh') return quantityText(quantity)
  if (notHeld) return say('draft.quantity.notHeld')
  return qualifier ? `${say(`draft.quantity.${qualifier}`)} ${value}` : String(value)
}

/** A cell of a row in words; of files how many. */
export function sayCell(column: RowColumn, cell: Row[string] | undefined, say: Say): string {
  if (cell === undefined) return ''
  if (Array.isArray(cell)) return cell.length === 0 ? '' : say('entry.file.count', { n: cell.length })
  if (typeof cell === 'object') return sayQuantity(cell, say)
  const option = column.options?.find(({ id }) => id === cell)
  return option ? wordsOf(option.name, currentLocale()) : cell
}

const sayRow = ({ columns = [] }: Field, row: Row, say: Say): string =>
  columns
    .map((column) => sayCell(column, row[column.id], say))
    .filter(Boolean)
    .join('　')

function sayObject(value: Exclude<FieldValue, string | boolean | unknown[] | Rows>, say: Say): string {
  if ('from' in value) {
    const { from, to } = value
    return from || to ? say('entry.period', { from, to: to || say('entry.stillOn') }) : ''
  }
  if ('value' in value) return sayQuantity(value, say)
  const { name, title, phone, mobile, email } = value
  return [name, title, phone, mobile, email].filter(Boolean).join('\n')
}

/** A field's value in words, one thing a line; rich text as its plain text. */
export function sayValue(field: Field, value: FieldValue | undefined, say: Say): string {
  if (value === undefined) return ''
  if (typeof value === 'boolean') return say(value ? 'draft.yes' : 'draft.no')
  if (isBody(field, value)) return plainText(value)
  if (field.type === 'files')
    return isUnfilled(value) ? '' : say('entry.file.count', { n: namedIn(field, value).length })
  if (Array.isArray(value))
    return value
      .filter((id) => typeof id === 'string')
      .map((id) => optionName(field, id, currentLocale()))
      .join('\n')
  if (typeof value === 'object' && 'rows' in value)
    return value.rows.map((row) => sayRow(field, row, say)).join('\n')
  if (typeof value === 'object') return sayObject(value, say)
  return field.type === 'choice' ? optionName(field, value, currentLocale()) : value
}

export type Change = {
  field: Field
  before: string
  after: string
  /** Pictures of the text, or files of a field of files and of cells. */
  files: { added: number; removed: number }
}

function namedIn(field: Field, value: FieldValue): string[] {
  return namedFiles({ fields: [field] }, { [field.id]: value }).map(({ file }) => file)
}

function filesOf(field: Field, value: FieldValue | undefined): string[] {
  if (value === undefined) return []
  return isBody(field, value) ? figuresOf(value).map(({ file }) => file) : namedIn(field, value)
}

/** A value in words, of a figure with last year's behind it. */
export function sayWithLast(field: Field, value: FieldValue | undefined, say: Say): string {
  const said = sayValue(field, value, say)
  const last = quantityIn(value)?.last
  return last === undefined ? said : say('entry.figureWithLast', { figure: said, last })
}

/** What two contents of one form say differently, in the form's order. */
export function changesOf(form: Form, before: Content, after: Content, say: Say): Change[] {
  const differing = differingFields(before, after)
  return form.fields
    .filter(({ id }) => differing.includes(id))
    .map((field) => {
      const [old, now] = [filesOf(field, before[field.id]), filesOf(field, after[field.id])]
      return {
        field,
        before: sayWithLast(field, before[field.id], say),
        after: sayWithLast(field, after[field.id], say),
        files: {
          added: now.filter((file) => !old.includes(file)).length,
          removed: old.filter((file) => !now.includes(file)).length,
        },
      }
    })
}
