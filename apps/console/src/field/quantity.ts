import type { Quantity } from '@huibian/domain'

export const qualifiers = ['over', 'nearly', 'above', 'about'] as const

export type Said = (typeof qualifiers)[number] | 'notHeld' | ''

/** What stands before the number, or in its place. */
export const saidBy = (quantity: Quantity | undefined): Said =>
  quantity?.notHeld ? 'notHeld' : (quantity?.qualifier ?? '')

/** What a box and its choice come to; nothing where neither says anything yet. */
export function quantityOf(number: string, said: Said): Quantity | '' {
  if (said === 'notHeld') return { value: 0, notHeld: true }
  const value = Number(number)
  if (number === '' || !Number.isFinite(value)) return ''
  return said === '' ? { value } : { value, qualifier: said }
}

/** A figure with last year's beside it. Whoever changes either number is asked about a leap anew. */
export function besideLast(figure: Quantity | '', last: number | undefined): Quantity | '' {
  if (figure === '') return ''
  const { last: _, stands: __, ...now } = figure
  return last === undefined ? now : { ...now, last }
}

/** What last year's box says at first: what was saved with the figure, or what is known while there is none. */
export function lastTyped(quantity: Quantity | undefined, known: string): string {
  if (!quantity) return known
  return quantity.last === undefined ? '' : String(quantity.last)
}
