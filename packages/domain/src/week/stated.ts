import type { Form } from '../campaign/form.ts'
import type { Content, Quantity } from '../content.ts'
import { quantityIn } from '../content/values.ts'
import { namedBy } from '../rules/kind.ts'
import type { Finding } from '../violation.ts'
import { figureText, type Reported } from './figure.ts'
import { leaps } from './lastYear.ts'

/** A figure of a field as the law knows figures. */
export function figureIn(content: Content, field: string): Reported {
  const found = quantityIn(content[field])
  if (found === undefined) return { state: 'blank' }
  if (found.notHeld) return { state: 'notHeld' }
  const { value, qualifier } = found
  return { state: 'given', quantity: qualifier === undefined ? { value } : { value, qualifier } }
}

/** Whether a field's figure leaps from last year's. */
export function leapsInField({ last, ...now }: Quantity): boolean {
  return last !== undefined && !now.notHeld && leaps({ state: 'given', quantity: now }, { value: last })
}

/** Figures of a form that leap from last year's while nobody said that they stand. */
export function leaping(form: Pick<Form, 'fields'>, content: Content): Finding[] {
  return form.fields.flatMap(({ id, label, type }) => {
    const figure = type === 'quantity' ? quantityIn(content[id]) : undefined
    if (figure === undefined || figure.stands || !leapsInField(figure)) return []
    const args = { ...namedBy(label), value: figureText(figureIn(content, id)), last: figure.last ?? 0 }
    return [{ path: id, message: 'figure.leap', args }]
  })
}
