import { createHash, randomInt } from 'node:crypto'

/** No 0 and O, no 1 and I: what is read out on the phone must not be heard wrong. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const groups = 3
const groupLength = 4

/** How long a one-time code holds. */
export const codeHours = 72

/** A fresh one-time code of 60 bits, as `KX7M-29QD-HTRA`. */
export function makeCode(): string {
  const letters = Array.from({ length: groups * groupLength }, () => alphabet[randomInt(alphabet.length)])
  return Array.from({ length: groups }, (_, at) =>
    letters.slice(at * groupLength, (at + 1) * groupLength).join(''),
  ).join('-')
}

/** A code as somebody typed it: in any case, with or without the dashes or spaces between its groups. */
export function normalCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s\-－—·]/g, '')
}

/** What is kept of a code. Sixty random bits need no slow hash; the account's id keeps equal codes apart. */
export function codeHash(accountId: string, code: string): string {
  return createHash('sha256')
    .update(`${accountId}:${normalCode(code)}`)
    .digest('hex')
}
