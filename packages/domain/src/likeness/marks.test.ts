import * as fc from 'fast-check'
import { alikeFrom, grounds, keysOf, marksOf, phonesOf } from './marks.ts'

const nothing = { title: '', text: '', files: [], phones: [] }

test('what nothing is known of has no marks', () => {
  expect(marksOf(nothing)).toEqual({ keys: [], title: [], text: [] })
})

test('the keys of one ground are never those of another', () => {
  const ranges = grounds.map(keysOf)
  expect(ranges.every(([first, last], at) => first <= last && first > (ranges[at - 1]?.[1] ?? -1))).toBe(true)
  const file = { ...nothing, files: ['ffffffffff'.padEnd(64, '0')] }
  const phone = { ...nothing, phones: [99_999_999_999] }
  for (const [known, ground] of [
    [file, 'file'],
    [phone, 'phone'],
  ] as const) {
    const [key = -1] = marksOf(known).keys
    const [first, last] = keysOf(ground)
    expect([first <= key && key <= last, Number.isSafeInteger(key)]).toEqual([true, true])
  }
})

test('shingles fit the database’s integers', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (title, text) => {
      const marks = marksOf({ ...nothing, title, text })
      expect([...marks.title, ...marks.text].filter((one) => one !== (one | 0))).toEqual([])
    }),
  )
})

test('titles that differ by a word share a key nearly always, others hardly ever', () => {
  const keys = (title: string) => new Set(marksOf({ ...nothing, title }).keys)
  const meet = (one: string, other: string) => [...keys(one)].some((key) => keys(other).has(key))
  const near = [
    ['专利导航支撑轴承企业突围', '专利导航支撑轴承企业突围记'],
    ['一封许可函背后的标准必要专利课', '一封许可函背后的标准专利课'],
    ['海外被诉之后的四十天', '海外被诉后的四十天'],
  ] as const
  expect(near.map(([one, other]) => meet(one, other))).toEqual([true, true, true])
  expect(meet('专利导航支撑轴承企业突围', '一朵牡丹花型的三次维权')).toBe(false)
  expect(alikeFrom.title).toBeLessThan(1)
})

test('telephones are compared without marks and country, extensions are left out', () => {
  expect(phonesOf({ phone: '025-0000-2007', mobile: '+86 155 0000 0001' })).toEqual([
    2_500_002_007, 15_500_000_001,
  ])
  expect(phonesOf({ phone: '转 8021', mobile: '' })).toEqual([])
  expect(phonesOf({ phone: '15500000001', mobile: '155 0000 0001' })).toEqual([15_500_000_001])
})
