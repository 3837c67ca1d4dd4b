import type { Finding } from '../violation.ts'

/** Without 0 O 1 I, which hands and eyes confuse. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const LENGTH = 11

/** Multiplies by x in GF(32) with x⁵ + x² + 1, which is primitive: the weights of all positions differ. */
const timesX = (n: number) => ((n << 1) ^ (n & 16 ? 0b100101 : 0)) & 31

/** Σ xⁱ·cᵢ over GF(32): one wrong character and any two exchanged characters are always found. */
function syndrome(values: readonly number[]): number {
  return values.reduceRight((sum, value) => timesX(sum) ^ value, 0)
}

const shown = (code: string) => `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`

/** The code on paper of a version: the first 50 bits of its hash (hexadecimal) and a check character, as `ABCD-EFGH-JKL`. */
export function versionCode(hashHex: string): string {
  if (!/^[0-9a-f]{13}/i.test(hashHex))
    throw new RangeError('a version code needs a hash of 13 hexadecimal digits or more')
  const bits = BigInt(`0x${hashHex.slice(0, 13)}`) >> 2n
  const values = Array.from({ length: LENGTH - 1 }, (_, i) => Number((bits >> BigInt(5 * (9 - i))) & 31n))
  return shown([syndrome([0, ...values]), ...values].map((value) => alphabet[value]).join(''))
}

export type ReadCode = { code: string } | { mistake: Finding }

const wrong = (message: string, args: Finding['args'] = {}): ReadCode => ({ mistake: { message, args } })

/**
 * Reads a code as a person types or a scanner gives it: letters of either case, half or full width, any spaces and dashes. Gives the code
 * as printed, or what is wrong with it: `code.confusable` (0 O 1 I never occur), `code.foreign`, `code.length`, `code.check`.
 */
export function readCode(text: string): ReadCode {
  const bare = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}_.]/gu, '')
  const confusable = /[0O1I]/.exec(bare)
  if (confusable) return wrong('code.confusable', { character: confusable[0] })
  const foreign = Array.from(bare).find((character) => !alphabet.includes(character))
  if (foreign !== undefined) return wrong('code.foreign', { character: foreign })
  if (bare.length !== LENGTH) return wrong('code.length', { n: bare.length, length: LENGTH })
  const values = Array.from(bare, (character) => alphabet.indexOf(character))
  return syndrome(values) === 0 ? { code: shown(bare) } : wrong('code.check')
}
