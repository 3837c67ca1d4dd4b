import { activitySchema } from '../stage/schema.ts'
import { leastFor } from './duty.ts'
import { countedNoMore, countedOfActivities, noticedOf, writtenTo, type Written } from './measure.ts'

const boards = { key: 'boards.1', plan: 'boards', name: '展板块数', unit: '', definition: '' }
const written: Written = {
  ...boards,
  unit: '块',
  definition: '2.4米×1.2米的展板',
  least: 2,
  noticed: { name: '展板块数', unit: '', definition: '' },
}
const { noticed: _, ...said } = written

test('what an office wrote holds as long as the notice says what it said then', () => {
  expect(writtenTo([boards], [written])).toEqual([said])
  expect(writtenTo([boards], [])).toEqual([boards])
})

test('after a correction the notice holds, and what was written is told as former', () => {
  const corrected = { ...boards, definition: '2.4×1.2的展板，不含易拉宝', least: 3 }
  const former = { name: '展板块数', unit: '块', definition: '2.4米×1.2米的展板', least: 2 }
  expect(writtenTo([corrected], [written])).toEqual([{ ...corrected, former }])
  const other = { ...boards, name: '作品件数' }
  expect(writtenTo([other], [written])).toEqual([{ ...other, former }])
})

test('what was written before the notice was noted holds by its name alone', () => {
  expect(writtenTo([boards], [{ ...written, noticed: null }])).toEqual([said])
})

test('what the notice counts no more is told, and nobody owes it', () => {
  const { least: _least, ...rest } = said
  expect(countedNoMore([], [written])).toEqual([rest])
  expect(countedNoMore([boards], [written])).toEqual([])
})

test('a duty of certain types or keys of unit is owed by them alone, however the office words it, and needs a least number', () => {
  const activity = { id: 'cases', name: '发布案例', from: '2022-04-20', to: '2022-04-26' }
  const count = { name: '典型案例数', least: 2, for: ['court', 'pds-police'] }
  const [thing] = countedOfActivities({
    activities: [activitySchema.parse({ ...activity, counts: [count] })],
  })
  if (!thing) throw new Error('nothing is counted')
  const { least: _least, for: _for, ...bare } = thing
  const own = { ...bare, unit: '个', least: 3, noticed: null }
  const [worded] = writtenTo([thing], [own])
  const units = [
    { key: 'pds-high-court', types: ['memberUnit', 'court'] },
    { key: 'pds-police', types: ['memberUnit'] },
    { key: 'pds-customs', types: ['memberUnit'] },
  ]
  expect(units.map((unit) => leastFor(thing, unit))).toEqual([2, 2, undefined])
  expect(units.map((unit) => worded && leastFor(worded, unit))).toEqual([3, 3, undefined])
  expect(units.map((unit) => leastFor({ least: 2 }, unit))).toEqual([2, 2, 2])
  // The office may say otherwise who owes it, or that all do; a correction of who owes it holds over what the office said.
  const noticed = noticedOf(thing)
  const said = { ...own, for: ['pds-customs'], noticed }
  const [chosen] = writtenTo([thing], [said])
  const [all] = writtenTo([thing], [{ ...own, for: [], noticed }])
  expect(units.map((unit) => chosen && leastFor(chosen, unit))).toEqual([undefined, undefined, 3])
  expect([all?.for, units.map((unit) => all && leastFor(all, unit))]).toEqual([undefined, [3, 3, 3]])
  const corrected = { ...thing, for: ['court'] }
  const { key: _key, plan: _plan, noticed: _noticed, ...former } = said
  expect(writtenTo([corrected], [said])).toEqual([{ ...corrected, former }])
  expect(writtenTo([corrected], [own]).map(({ for: whom }) => whom)).toEqual([['court']])
  const alone = { name: '典型案例数', for: ['court'] }
  expect(activitySchema.safeParse({ ...activity, counts: [alone] }).success).toBe(false)
})
