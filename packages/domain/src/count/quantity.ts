import type { Quantity } from '../content.ts'

/** A figure, its number as digits, as offices write it: 300余场次, 近300场次, 超300场次, 约300场次, 未开展. */
export const quantityText = (quantity: Quantity, unit = ''): string => told(quantity, unit, String)

/** A figure within a sentence, where a report writes 超过 in full, and large numbers short: 累计超过300场次, 12.8万余次. */
export const quantityInProse = (quantity: Quantity, unit = ''): string =>
  told(quantity, unit, short).replace(/^超/u, '超过')

function told(
  { value, qualifier, notHeld }: Quantity,
  unit: string,
  digits: (value: number) => string,
): string {
  if (notHeld) return '未开展'
  const before =
    qualifier === 'nearly' ? '近' : qualifier === 'above' ? '超' : qualifier === 'about' ? '约' : ''
  return `${before}${digits(value)}${qualifier === 'over' ? '余' : ''}${unit}`
}

/** A number in 万 or 亿 where two decimals say all of it: 12.8万 is 128000, and 128345 stays as it is. */
function short(value: number): string {
  for (const [word, size] of [
    ['亿', 100_000_000],
    ['万', 10_000],
  ] as const)
    if (Math.abs(value) >= size && value % (size / 100) === 0) return `${value / size}${word}`
  return String(value)
}

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
