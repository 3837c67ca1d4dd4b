import fc from 'fast-check'
import { canonicalJson, type Json } from './canonical.ts'

test('the sample of RFC 8785 comes out as the standard prints it', () => {
  const value = {
    numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
    string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
    literals: [null, true, false],
  }
  expect(canonicalJson(value)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  )
})

test('members are sorted by UTF-16 code units', () => {
  const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 }
  expect(canonicalJson(value)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}')
})

test('what has no canonical form is refused', () => {
  expect(() => canonicalJson(Number.NaN)).toThrow('no canonical form')
  expect(() => canonicalJson(Infinity)).toThrow('no canonical form')
  expect(() => canonicalJson(['\ud83d'])).toThrow('surrogate')
})

test('any JSON means the same after, and the order of members does not matter', () => {
  const shuffled = (value: Json): Json => {
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return value.map(shuffled)
    const entries = Object.entries(value as { [key: string]: Json })
    return Object.fromEntries(entries.reverse().map(([key, member]) => [key, shuffled(member)]))
  }
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (value) => {
      const json = JSON.parse(JSON.stringify(value)) as Json
      expect(JSON.parse(canonicalJson(json))).toEqual(json)
      expect(canonicalJson(shuffled(json))).toBe(canonicalJson(json))
    }),
  )
})
