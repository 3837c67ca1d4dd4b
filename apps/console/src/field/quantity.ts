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
