import fc from 'fast-check'
import type { Campaign } from '../campaign/schema.ts'
import { editedAll, fileText } from '../editing/index.ts'
import { parseCampaign } from '../campaign/parse.ts'
import { countedOfActivities } from '../week/measure.ts'
import { presetText } from '../../test/presets.ts'
import { keptCounts } from './counts.ts'

const read = (text: string): Campaign => {
  const parsed = parseCampaign(text)
  if (!('campaign' in parsed)) throw new Error(JSON.stringify(parsed))
  return parsed.campaign
}
const week = read(presetText('n3-publicity-week'))

/** The week with these things counted of its quiz, a text each. */
const counting = (
  ...counts: NonNullable<NonNullable<Campaign['activities']>[number]['counts']>
): Campaign => ({
  ...week,
  activities: (week.activities ?? []).map((one) => (one.id === 'quiz' ? { ...one, counts } : one)),
})
const keys = (file: Campaign): [string, string][] =>
  countedOfActivities(file)
    .filter(({ plan }) => plan === 'quiz')
    .map(({ name, key }) => [name, key])

/** The same without a text, for many of them. */
function pinned(versions: Campaign[], after: Campaign): Campaign {
  const counts = after.activities?.find(({ id }) => id === 'quiz')?.counts ?? []
  const edits = keptCounts(versions, after)
  const edit = (n: number) =>
    edits.find(({ at }) => at.at(-1) === n)?.value as (typeof counts)[number] | undefined
  return counting(...counts.map((count, n) => edit(n) ?? count))
}

/** A correction as it is kept, after these versions. */
const corrected = (versions: Campaign[], after: Campaign): Campaign =>
  read(editedAll(fileText(after), keptCounts(versions, after)))

test('what moves keeps the id under which its figures lie, and what is new takes one that nothing had', () => {
  const before = counting('题目数', '参与人次')
  expect(keys(before)).toEqual([
    ['题目数', 'quiz.1'],
    ['参与人次', 'quiz.2'],
  ])
  const inserted = corrected([before], counting('题目数', '场次', '参与人次'))
  expect(keys(inserted)).toEqual([
    ['题目数', 'quiz.1'],
    ['场次', 'quiz.3'],
    ['参与人次', 'quiz.2'],
  ])
  const struck = corrected([before, inserted], counting('参与人次'))
  expect(keys(struck)).toEqual([['参与人次', 'quiz.2']])
  const more = corrected([before, inserted, struck], counting({ id: '2', name: '参与人次' }, '奖品数'))
  expect(keys(more)).toEqual([
    ['参与人次', 'quiz.2'],
    ['奖品数', 'quiz.4'],
  ])
})

test('what stays in its place, or is renamed there, is left as it is written', () => {
  const before = counting('题目数', '参与人次')
  expect(keptCounts([before], counting('题目数', '参与人数', '场次'))).toEqual([])
  expect(keptCounts([], before)).toEqual([])
})

test('whatever is inserted, struck and moved, no thing has the id of another, now or in a version before', () => {
  const names = fc.uniqueArray(fc.constantFrom('甲', '乙', '丙', '丁', '戊'), { minLength: 1 })
  fc.assert(
    fc.property(fc.array(names, { minLength: 2, maxLength: 5 }), (lists) => {
      const versions: Campaign[] = []
      for (const list of lists) {
        const last = versions.at(-1)
        const former = new Map(last ? keys(last) : [])
        const now = pinned(versions, counting(...list))
        const ids = keys(now)
        expect(new Set(ids.map(([, key]) => key)).size).toBe(ids.length)
        for (const [name, key] of ids)
          if (former.has(name)) expect([name, key]).toEqual([name, former.get(name)])
        versions.push(now)
      }
    }),
    { numRuns: 300 },
  )
})
