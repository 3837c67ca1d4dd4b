import type { Body, FieldValue, Period, Person, Quantity } from '@huibian/domain'

/** A field's value as its box takes it: what is absent or of another kind shows as empty. */
export const textIn = (value: FieldValue | undefined): string => (typeof value === 'string' ? value : '')

export function bodyIn(value: FieldValue | undefined): Body {
  return Array.isArray(value) ? value.filter((block) => typeof block === 'object') : []
}

export function idsIn(value: FieldValue | undefined): string[] {
  return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : []
}

const isObject = (value: FieldValue | undefined): value is Person | Period | Quantity =>
  typeof value === 'object' && !Array.isArray(value)

export function periodIn(value: FieldValue | undefined): Period {
  return isObject(value) && 'from' in value ? value : { from: '', to: '' }
}

export function personIn(value: FieldValue | undefined): Person {
  return isObject(value) && 'name' in value
    ? value
    : { name: '', title: '', phone: '', mobile: '', email: '' }
}

export function quantityIn(value: FieldValue | undefined): Quantity | undefined {
  return isObject(value) && 'value' in value ? value : undefined
}
