import {
  figuresOf,
  optionName,
  plainText,
  type Body,
  type Content,
  type Field,
  type FieldValue,
  type Form,
  type Row,
  differingFields,
} from '@huibian/domain'
import { currentLocale } from '../platform/locale'

/** Translates a message key. */
export type Say = (key: string, args?: { [name: string]: unknown }) => string

export function isBody(field: Field, value: FieldValue | undefined): value is Body {
  return field.type === 'rich' && Array.isArray(value)
}

const sayCell = (cell: Row[string]) =>
  typeof cell === 'string' ? cell : Array.isArray(cell) ? String(cell.length) : String(cell.value)

function sayObject(value: Exclude<FieldValue, string | boolean | unknown[]>, say: Say): string {
  if ('from' in value) {
    const { from, to } = value
    return from || to ? say('entry.period', { from, to: to || say('entry.stillOn') }) : ''
  }
  if ('value' in value)
    return `${value.qualifier ? say(`draft.quantity.${value.qualifier}`) : ''}${value.value}`
  if ('rows' in value) return value.rows.map((row) => Object.values(row).map(sayCell).join('　')).join('\n')
  const { name, title, phone, mobile, email } = value
  return [name, title, phone, mobile, email].filter(Boolean).join('\n')
}

/** A field's value in words, one thing a line; rich text as its plain text. */
export function sayValue(field: Field, value: FieldValue | undefined, say: Say): string {
  if (value === undefined) return ''
  if (typeof value === 'boolean') return say(value ? 'draft.yes' : 'draft.no')
  if (isBody(field, value)) return plainText(value)
  if (Array.isArray(value))
    return value
      .filter((id) => typeof id === 'string')
      .map((id) => optionName(field, id, currentLocale()))
      .join('\n')
  if (typeof value === 'object') return sayObject(value, say)
  return field.type === 'choice' ? optionName(field, value, currentLocale()) : value
}

export type Change = {
  field: Field
  before: string
  after: string
  pictures: { added: number; removed: number }
}

function filesOf(field: Field, value: FieldValue | undefined): string[] {
  return isBody(field, value) ? figuresOf(value).map(({ file }) => file) : []
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
        before: sayValue(field, before[field.id], say),
        after: sayValue(field, after[field.id], say),
        pictures: {
          added: now.filter((file) => !old.includes(file)).length,
          removed: old.filter((file) => !now.includes(file)).length,
        },
      }
    })
}
