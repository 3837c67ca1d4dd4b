import type { Field } from '../campaign/form.ts'
import type { Content, FieldValue } from '../content.ts'
import { canonicalJson } from '../version/canonical.ts'
import { isUnfilled } from './blank.ts'

/** What a field says on paper: last year's number, and that a leap from it stands, are asked for on the screen alone. */
const printedOf = (value: FieldValue | undefined): FieldValue | undefined => {
  if (typeof value !== 'object' || !('value' in value) || typeof value.value !== 'number') return value
  const { last: _, stands: __, ...printed } = value
  return printed
}

const same = (one: FieldValue | undefined, other: FieldValue | undefined) => {
  if (one === undefined || other === undefined) return isUnfilled(one) && isUnfilled(other)
  return canonicalJson(one) === canonicalJson(other)
}

/** The ids of the fields whose values differ, sorted; an absent field and an empty one are the same. */
export function differingFields(before: Content, after: Content): string[] {
  const ids = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...ids].filter((id) => !same(before[id], after[id])).sort()
}

/** Whether a field that the stamped form prints differs, so that it must be stamped again. */
export function needsNewStamp(printed: readonly Field[], before: Content, after: Content): boolean {
  return printed.some(({ id }) => !same(printedOf(before[id]), printedOf(after[id])))
}
