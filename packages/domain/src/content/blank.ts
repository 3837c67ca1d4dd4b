import { isBlank } from '../body/walk.ts'
import type { Body, FieldValue } from '../content.ts'

const isBody = (value: string[] | Body): value is Body => value.some((each) => typeof each === 'object')

/** Whether a field is unfilled: absent, empty, or a person, period or body that says nothing. */
export function isUnfilled(value: FieldValue | undefined): boolean {
  if (value === undefined) return true
  if (typeof value === 'boolean') return false
  if (typeof value === 'string') return value.trim() === ''
  if (Array.isArray(value)) return isBody(value) ? isBlank(value) : value.length === 0
  if ('rows' in value) return value.rows.length === 0
  if ('from' in value) return value.from === ''
  if ('value' in value) return false
  return value.name.trim() === ''
}
