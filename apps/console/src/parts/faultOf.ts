/** What the browser knows of a box. */
export type Box = {
  validity: Pick<ValidityState, 'valueMissing' | 'badInput'>
  labels: Iterable<{ textContent: string | null }> | null
}

/** Which of the boxes cannot be sent as it is, and the message that says so. */
export type Fault = { at: number; message: 'parts.form.missing' | 'parts.form.unreadable'; field: string }

/** A label without the star of a box that must be filled in. */
const named = ({ labels }: Box): string =>
  ([...(labels ?? [])][0]?.textContent ?? '').replace(/[\s\u2009]*\*$/, '')

/** The first box that is empty though it must not be, or holds what is no date or number. */
export function faultOf(boxes: readonly Box[]): Fault | undefined {
  const at = boxes.findIndex(({ validity }) => validity.valueMissing || validity.badInput)
  const box = boxes[at]
  if (box === undefined) return undefined
  const message = box.validity.badInput ? 'parts.form.unreadable' : 'parts.form.missing'
  return { at, message, field: named(box) }
}
