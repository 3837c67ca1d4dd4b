import { stepOf } from './totp'

/** The secret and the vectors of RFC 6238, appendix B, SHA-1: the last six of their eight digits. */
const secret = Buffer.from('12345678901234567890')
const vectors: [seconds: number, code: string][] = [
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
]

test.each(vectors)('at second %d of the standard the code is %s', (seconds, code) => {
  const step = Math.floor(seconds / 30)
  const at = (off: number): Date => new Date((step + off) * 30_000)
  expect(stepOf(secret, code, new Date(seconds * 1000))).toBe(step)
  expect([stepOf(secret, code, at(-1)), stepOf(secret, code, at(1))]).toEqual([step, step])
  expect([stepOf(secret, code, at(-2)), stepOf(secret, code, at(2))]).toEqual([undefined, undefined])
})

test.each(['', '28708', '2870822', 'abcdef', '28708a'])('%p is no code', (code) => {
  expect(stepOf(secret, code, new Date(59_000))).toBeUndefined()
})
