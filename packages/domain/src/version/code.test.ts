import fc from 'fast-check'
import { readCode, versionCode } from './code.ts'
import { sha256Hex } from './sha256.ts'

const alphabet = Array.from('23456789ABCDEFGHJKLMNPQRSTUVWXYZ')
const code = fc.string().map((text) => versionCode(sha256Hex(text)))
const bare = (text: string) => text.replace(/-/g, '')

test('a code is the first 50 bits and a check character in groups of four, four and three', () => {
  expect(versionCode('0'.repeat(64))).toBe('2222-2222-222')
  expect(versionCode(`f${'0'.repeat(63)}`).slice(1)).not.toBe('2222-2222-222'.slice(1))
  expect(versionCode(`${'0'.repeat(13)}${'f'.repeat(51)}`)).toBe('2222-2222-222')
  expect(() => versionCode('abc')).toThrow('13 hexadecimal digits')
})

test('every code reads as itself, in any dress', () => {
  fc.assert(
    fc.property(code, (given) => {
      expect(given).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{3}$/)
      const wide = Array.from(bare(given), (c) =>
        String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0),
      ).join(' ')
      for (const dress of [
        given,
        bare(given),
        given.toLowerCase(),
        ` ${given} `,
        given.replace(/-/g, '－'),
        wide,
      ])
        expect(readCode(dress)).toEqual({ code: given })
    }),
  )
})

test('one wrong character is always found', () => {
  fc.assert(
    fc.property(code, fc.nat(10), fc.constantFrom(...alphabet), (given, at, character) => {
      const typed = bare(given)
      fc.pre(typed[at] !== character)
      const wrong = typed.slice(0, at) + character + typed.slice(at + 1)
      expect(readCode(wrong)).toEqual({ mistake: { message: 'code.check', args: {} } })
    }),
    { numRuns: 1000 },
  )
})

test('two exchanged characters are always found', () => {
  fc.assert(
    fc.property(code, fc.nat(10), fc.nat(10), (given, one, other) => {
      const typed = Array.from(bare(given))
      const [first = '', second = ''] = [typed[one], typed[other]]
      fc.pre(first !== second)
      typed[one] = second
      typed[other] = first
      expect(readCode(typed.join(''))).toEqual({ mistake: { message: 'code.check', args: {} } })
    }),
    { numRuns: 1000 },
  )
})

test('a refusal says what is wrong', () => {
  expect(readCode('ABCD-EFGH-JKO')).toEqual({
    mistake: { message: 'code.confusable', args: { character: 'O' } },
  })
  expect(readCode('abcd-efgh-jk1')).toEqual({
    mistake: { message: 'code.confusable', args: { character: '1' } },
  })
  expect(readCode('ABCD-EFGH-JK？')).toEqual({
    mistake: { message: 'code.foreign', args: { character: '?' } },
  })
  expect(readCode('ABCD-EFGH')).toEqual({ mistake: { message: 'code.length', args: { n: 8, length: 11 } } })
})
