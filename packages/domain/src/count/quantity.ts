import type { Quantity } from '../content.ts'

/** A figure as offices write it: 300余场次, 近300场次, 超300场次, 约300场次, 未开展. */
export function quantityText({ value, qualifier, notHeld }: Quantity, unit = ''): string {
  if (notHeld) return '未开展'
  const before =
    qualifier === 'nearly' ? '近' : qualifier === 'above' ? '超' : qualifier === 'about' ? '约' : ''
  return `${before}${value}${qualifier === 'over' ? '余' : ''}${unit}`
}

/** A figure within a sentence, where a report writes 超过 in full: 累计超过300场次. */
export const quantityInProse = (quantity: Quantity, unit = ''): string =>
  quantityText(quantity, unit).replace(/^超/u, '超过')

/**
 * What a sum may say: one part is said as it was written; of several it is above where a part is above and none below, nearly where a part is
 * below and none above, about otherwise. What was not held adds nothing, and where nothing else is told, the sum says so too: it is not 0.
 */
export function totalOf(parts: readonly Quantity[]): Quantity {
  const held = parts.filter(({ notHeld }) => !notHeld)
  const [only] = held
  if (only && held.length === 1) return only
  if (!only && parts.length > 0) return { value: 0, notHeld: true }
  const value = held.reduce((sum, part) => sum + part.value, 0)
  const said = new Set(held.map(({ qualifier }) => qualifier).filter((qualifier) => qualifier !== undefined))
  if (said.size === 0) return { value }
  const [more, less] = [said.has('over') || said.has('above'), said.has('nearly')]
  if (said.has('about') || (more && less)) return { value, qualifier: 'about' }
  return { value, qualifier: more ? 'above' : 'nearly' }
}
