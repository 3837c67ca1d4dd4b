import { heardBy } from './audience'

const line = { noun: 'entry', campaignId: 'c', seenBy: '/xixia/jiangsu/', countedBy: '/cnipa/jiangsu/xixia/' }

test('who sees the thing hears its noun, who only counts it hears of progress, and others hear nothing', () => {
  expect(heardBy([line], 'jiangsu')).toEqual([{ campaignId: 'c', noun: 'entry' }])
  expect(heardBy([line], 'cnipa')).toEqual([{ campaignId: 'c', noun: 'progress' }])
  expect(heardBy([line], 'hubei')).toEqual([])
})

test('part of a key is no key, and who acts for no organisation hears nothing', () => {
  expect(heardBy([line], 'xi')).toEqual([])
  expect(heardBy([{ ...line, seenBy: '//', countedBy: '' }], '')).toEqual([])
})

test('the same change is told once, however many lines of record it has', () => {
  const other = { ...line, campaignId: 'd' }
  expect(heardBy([line, line, other, line], 'xixia')).toEqual([
    { campaignId: 'c', noun: 'entry' },
    { campaignId: 'd', noun: 'entry' },
  ])
})
