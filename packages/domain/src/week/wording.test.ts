import { recompiled } from './wording.ts'

const before = '据7家单位报送，累计活动63场次，受众超10400人次。'
const now = '据8家单位报送，累计活动63场次，受众超10900人次。'

test('what nobody edited is written anew and its changed numbers are marked', () => {
  const { text, changed, stale } = recompiled({ compiled: before }, now)
  expect(text).toBe(now)
  expect(changed.map(({ from, to }) => now.slice(from, to))).toEqual(['8家单', '超10900人次'])
  expect(stale).toEqual([])
})

test('the office’s words are never written over, and its numbers that no longer agree are listed', () => {
  const edited = '全市7家单位办了63场活动，受众10400人次，比2021年多。'
  const { text, changed, stale, wording } = recompiled({ compiled: before, edited }, now)
  expect([text, wording.edited]).toEqual([edited, edited])
  expect(changed).toEqual([])
  expect(stale).toEqual(['7', '10400'])
})

test('a second compilation of the same changes nothing', () => {
  expect(recompiled({ compiled: now }, now)).toEqual({
    wording: { compiled: now },
    text: now,
    changed: [],
    stale: [],
  })
})
