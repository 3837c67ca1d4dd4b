import * as fc from 'fast-check'
import { fingerprint } from './fingerprint.ts'
import { likeness, shinglesOf } from './shingles.ts'

const han = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCodePoint(code))
const text = (least: number, most: number) =>
  fc.array(han, { minLength: least, maxLength: most }).map((marks) => marks.join(''))

/** A long text of a seed; generated mark by mark it would be shrinkable, and slow. */
const longText = (seed: number): string => {
  let state = seed
  const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0)
  const length = 600 + (next() % 900)
  return Array.from({ length }, () => String.fromCodePoint(0x4e00 + ((next() >>> 8) % 3500))).join('')
}

const alike = (one: string, other: string): number => likeness(shinglesOf(one), shinglesOf(other))
const meet = (one: string, other: string): boolean => {
  const keys = new Set(fingerprint(shinglesOf(one)))
  return fingerprint(shinglesOf(other)).some((key) => keys.has(key))
}

test('a text is like itself, whatever its punctuation, width, case and spaces', () => {
  expect(alike('服务企业：ＡＢＣ公司 2021 年。', '服务企业abc公司，2021年')).toBe(1)
  expect(fingerprint(shinglesOf('“服务企业”')).join()).toBe(fingerprint(shinglesOf('服务企业！')).join())
})

test('the likeness is the share of runs of four characters in common', () => {
  expect(alike('一二三四五', '一二三四五')).toBe(1)
  expect(alike('一二三四五', '一二三四六')).toBe(1 / 3)
  expect(alike('一二三四五', '六七八九十')).toBe(0)
})

test('a short text is one run, an empty one has none and is like nothing', () => {
  expect([...shinglesOf('一二')]).toHaveLength(1)
  expect(alike('一二', '一二')).toBe(1)
  expect(alike('', '')).toBe(0)
  expect(fingerprint(shinglesOf(' ，。'))).toEqual([])
})

test('a fingerprint is twenty whole numbers below 2³¹ and never changes for the same text', () => {
  const keys = fingerprint(shinglesOf('把一份征集通知变成可以运行的征集活动'))
  expect(keys).toHaveLength(20)
  expect(keys.filter((key) => !Number.isInteger(key) || key < 0 || key >= 2 ** 31)).toEqual([])
  expect(keys.slice(0, 3)).toEqual([1086435894, 986334402, 1891793321])
})

test('likeness is the same both ways, between 0 and 1', () => {
  fc.assert(
    fc.property(text(0, 60), text(0, 60), (one, other) => {
      const share = alike(one, other)
      expect(share).toBe(alike(other, one))
      expect(share >= 0 && share <= 1).toBe(true)
    }),
  )
})

test('of texts rewritten to a likeness of 0.7 at least 95 in 100 meet, of unlike ones at most 1 in 100', () => {
  let [near, met, far, wrong] = [0, 0, 0, 0]
  const rewritten = fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 0, max: 99 }), fc.nat(17))
  fc.assert(
    fc.property(rewritten, ([seed, otherSeed, at, percent]) => {
      const [one, other] = [longText(seed), longText(otherSeed + 2 ** 31)]
      const from = Math.floor((one.length * at) / 100)
      const length = Math.floor((one.length * percent) / 100)
      const copy = one.slice(0, from) + other.slice(0, length) + one.slice(from + length)
      if (alike(one, copy) >= 0.7) {
        near++
        if (meet(one, copy)) met++
      }
      far++
      if (meet(one, other)) wrong++
    }),
    { numRuns: 200 },
  )
  expect(near).toBeGreaterThan(150)
  expect(met / near).toBeGreaterThanOrEqual(0.95)
  expect(wrong / far).toBeLessThanOrEqual(0.01)
})
