import fc from 'fast-check'
import { sharedRuns } from './shared'

const copied = '中心为企业检索同族专利二百余件并出具报告'

test('what both texts have is marked wherever it stands in the other', () => {
  expect(sharedRuns(`起初，${copied}。`, `${copied}。后来另作分析。`)).toEqual([
    { text: '起初，', shared: false },
    { text: copied, shared: true },
    { text: '。', shared: false },
  ])
})

test('a copy with other punctuation and breaks is a copy', () => {
  const broken = '中心为企业，检索同族专利\n二百余件；并出具报告'
  expect(sharedRuns(broken, copied)).toEqual([{ text: broken, shared: true }])
})

test('eleven characters in common are a way of speaking, twelve are marked', () => {
  const eleven = copied.slice(0, 11)
  expect(sharedRuns(`甲${eleven}乙`, `丙${eleven}丁`)).toEqual([{ text: `甲${eleven}乙`, shared: false }])
  const twelve = copied.slice(0, 12)
  expect(sharedRuns(`甲${twelve}乙`, `丙${twelve}丁`)).toEqual([
    { text: '甲', shared: false },
    { text: twelve, shared: true },
    { text: '乙', shared: false },
  ])
})

test('runs together are always the whole text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, other) => {
      const whole = `${text}${copied}${other}`
      expect(
        sharedRuns(whole, `${other}${copied}`)
          .map((run) => run.text)
          .join(''),
      ).toBe(whole)
    }),
  )
})
