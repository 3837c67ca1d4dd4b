import { randomUUID } from 'node:crypto'
import {
  activityInput,
  putCourt,
  putWeek,
  weekActs,
  weekStage,
  type WeekStage,
} from '../../../../test/harness/week'
import type { Actor } from '../../../../test/harness/world'

let stage: WeekStage
beforeAll(async () => {
  stage = await weekStage()
}, 60_000)
afterAll(() => stage?.close())

type Week = {
  measures: {
    key: string
    name: string
    unit: string
    definition: string
    least: number | null
    formerly: string | null
  }[]
  struck: { key: string; name: string }[]
  rows: {
    organisation: { key: string }
    planned: number
    held: number
    cells: { measure: string; state: string; text: string; former: boolean }[]
  }[]
  totals: {
    measure: string
    sum: number
    sumText: string
    total: number
    text: string
    note: string | null
    last: number | null
    percent: number | null
    compared: number | null
    comparedUnits: number | null
    givenUnits: number | null
  }[]
}

const weekOf = async (actor: Actor): Promise<Week> =>
  (await stage.world.ask<{ week: Week }>(actor, weekActs.week, { c: stage.campaignId })).week
const boards = async (actor: Actor) => {
  const { rows, totals } = await weekOf(actor)
  return {
    cells: rows.map(({ organisation, cells }) => {
      const cell = cells.find(({ measure }) => measure === 'boards.1')
      return [organisation.key, cell?.state, cell?.text]
    }),
    total: totals.find(({ measure }) => measure === 'boards.1'),
  }
}
const record = async (actor: Actor, text: string, last = ''): Promise<string> => {
  const input = activityInput({ figures: [{ measure: 'boards.1', text, last }] })
  const { saveActivity } = await stage.world.ask<{ saveActivity: { id: string } }>(actor, weekActs.save, {
    c: stage.campaignId,
    input,
  })
  return saveActivity.id
}
const measures = `mutation ($c: ID!, $m: [MeasureInput!]!) { saveMeasures(campaignId: $c, measures: $m) { measures { key } } }`
const adjust = `mutation ($c: ID!, $by: Int!, $why: String!) {
  adjustTotal(campaignId: $c, measure: "boards.1", by: $by, reason: $why) { totals { measure total } } }`
const two = { key: 'boards.1', unit: '块', definition: '2.4米×1.2米的展板', least: 2 }

test('the office says what each unit owes, in which unit and by which definition; nobody else does', async () => {
  const { world, campaignId: c } = stage
  expect((await weekOf(stage.unit)).measures.find(({ key }) => key === 'boards.1')).toEqual({
    key: 'boards.1',
    name: '展板块数',
    unit: '块',
    definition: '尺寸2.4×1.2，反映“十四五”以来本单位工作进展和成就',
    least: 2,
    formerly: null,
  })
  const refused = await world.perform(stage.unit, measures, { c, m: [two] })
  expect(refused.violations.map((one) => one.says)).toEqual([
    '当前不能办理此事项：您的岗位无此权限，或状态已有变化，请刷新后再看。',
  ])
  // As a browser asks: keeping the answer costs a statement too.
  const key = { 'idempotency-key': randomUUID() }
  expect((await world.perform(stage.office, measures, { c, m: [two] }, key)).violations).toEqual([])
  const told = (await weekOf(stage.unit)).measures
  expect([told.length, told.find(({ key }) => key === 'boards.1')]).toEqual([
    21,
    { ...two, name: '展板块数', formerly: null },
  ])
})

test('a long 口径 is kept, one past its limit is refused with the number, and so is a number past its own', async () => {
  const { world, office, campaignId: c } = stage
  const asked = (line: object) => world.perform(office, measures, { c, m: [{ ...two, ...line }] })
  expect((await asked({ definition: '字'.repeat(900) })).code).toBeUndefined()
  const said = async (line: object) => (await asked(line)).violations.map(({ says }) => says)
  expect(await said({ definition: '字'.repeat(4001) })).toEqual([
    '“展板块数”的口径有 4001 个字，最多 4000 个字，请缩短。',
  ])
  expect(await said({ least: 1001 })).toEqual(['“展板块数”的最低数最多为 1000，请改小。'])
  expect((await asked({})).code).toBeUndefined()
})

test('the office sees units by duties, a unit its own row alone', async () => {
  await record(stage.unit, '1')
  expect((await boards(stage.office)).cells).toEqual([
    ['js-xixia', 'short', '1'],
    ['hb-nanwang', 'blank', ''],
  ])
  expect((await boards(stage.unit)).cells).toEqual([['js-xixia', 'short', '1']])
})

test('an event that both report counts once, and twice again when the office takes that back', async () => {
  const { world } = stage
  const [mine, theirs] = [await record(stage.unit, '300余', '200'), await record(stage.other, '300余', '100')]
  const sum = async () => (await boards(stage.office)).total
  expect(await sum()).toMatchObject({ sum: 601, text: '超601', last: 300, percent: 100.3 })
  const ask = (actor: Actor, a: string, s: string | null) => world.perform(actor, weekActs.same, { a, s })
  expect((await ask(stage.unit, mine, null)).violations.map((one) => one.says)).toEqual([
    '当前不能办理此事项：您的岗位无此权限，或状态已有变化，请刷新后再看。',
  ])
  expect((await ask(stage.office, theirs, mine)).code).toBeUndefined()
  expect(await sum()).toMatchObject({ sum: 301, text: '超301', last: 200 })
  expect((await ask(stage.office, mine, theirs)).violations.map((one) => one.says)).toEqual([
    '所选活动本身已并入其他活动统计，请改选实际计数的那一项。',
  ])
  await ask(stage.office, theirs, null)
  expect(await sum()).toMatchObject({ sum: 601 })
})

test('a report that tells of its event no more lets the other count again', async () => {
  const { world, campaignId: c } = stage
  const other = await record(stage.unit, '5')
  const counting = await record(stage.other, '7')
  const sum = async () => (await boards(stage.office)).total?.sum
  const before = (await sum()) ?? 0
  await world.ask(stage.office, weekActs.same, { a: other, s: counting })
  expect(await sum()).toBe(before - 5)
  const saved = async (r: number, given: object) =>
    world.ask(stage.other, weekActs.save, { c, id: counting, r, input: activityInput(given) })
  await saved(1, { figures: [{ measure: 'boards.1', text: '', last: '' }] })
  expect(await sum()).toBe(before - 7)
  await saved(2, { state: 'notHeld', reason: '因雨取消' })
  expect(await sum()).toBe(before - 7)
  const { activity } = await world.ask<{ activity: { sameAs: string | null } }>(
    stage.office,
    'query ($id: ID!) { activity(id: $id) { sameAs } }',
    { id: other },
  )
  expect(activity.sameAs).toBeNull()
  await world.ask(stage.unit, weekActs.save, {
    c,
    id: other,
    r: 1,
    input: activityInput({ state: 'planned' }),
  })
})

test('a total is corrected with a reason, beside what its rows give; a unit is not told of it', async () => {
  const { world, campaignId: c } = stage
  expect(
    (await world.perform(stage.office, adjust, { c, by: -1, why: '' })).violations.map((one) => one.says),
  ).toEqual(['调整合计数应写明理由，2 至 200 个字；理由印在报告附注中。'])
  expect(
    (await world.perform(stage.office, adjust, { c, by: -602, why: '重复统计' })).violations.map(
      (one) => one.says,
    ),
  ).toEqual(['各单位合计为 601，调整后为 -1：采用数不能小于 0，请修改“调整数”。'])
  const corrects = { c, by: -1, why: '一块展板两次统计' }
  const key = { 'idempotency-key': randomUUID() }
  expect((await world.perform(stage.office, adjust, corrects, key)).violations).toEqual([])
  expect((await boards(stage.office)).total).toMatchObject({ sum: 601, total: 600, note: '一块展板两次统计' })
  expect((await boards(stage.unit)).total).toMatchObject({ sum: 301, total: 301, note: null })
  await world.ask(stage.office, adjust, { c, by: 0, why: '' })
  expect((await boards(stage.office)).total).toMatchObject({ sum: 601, total: 601, note: null })
})

test('the rate is told over the units that know both years, and what another adds does not change it', async () => {
  const over = async () => {
    const { totals } = await weekOf(stage.office)
    return totals.find(({ measure }) => measure === 'boards.1')
  }
  const compared = { last: 300, percent: 100.3, compared: 601, comparedUnits: 2 }
  expect(await over()).toMatchObject({ ...compared, sum: 601, givenUnits: 2 })
  await record(await putCourt(stage), '50')
  expect(await over()).toMatchObject({ ...compared, sum: 651, givenUnits: 3 })
})

test('after a correction the notice’s own definition holds; what was written and given before is kept and marked', async () => {
  const { database, office, unit, campaignId: c } = stage
  const corrected = `update campaign_version set file = jsonb_set(file, '{activities}', (
      select jsonb_agg(case when a->>'id' = 'boards' then jsonb_set(a, '{counts}', '[{"name": "展板块数", "unit": "块", "least": 3}]') else a end)
      from jsonb_array_elements(file->'activities') a)) where campaign_id = $1 and number = 2`
  await database.rows(
    `insert into campaign_version (campaign_id, number, file, sha256, at)
     select campaign_id, 2, file, sha256, '2022-04-22T11:00:00+08:00' from campaign_version where campaign_id = $1 and number = 1`,
    [c],
  )
  await database.rows(corrected, [c])
  await database.rows('update campaign set version = 2 where id = $1', [c])
  await database.at('2022-04-22T12:00:00+08:00')
  const cellOf = async (key: string) =>
    (await weekOf(office)).rows
      .find(({ organisation }) => organisation.key === key)
      ?.cells.find(({ measure }) => measure === 'boards.1')
  const { measures: told, struck } = await weekOf(office)
  expect(told.find(({ key }) => key === 'boards.1')).toEqual({
    key: 'boards.1',
    name: '展板块数',
    unit: '块',
    definition: '',
    least: 3,
    formerly: '展板块数（块）：2.4米×1.2米的展板；不少于 2',
  })
  expect(struck).toEqual([{ key: 'boards.2', name: '发放资料份数' }])
  expect(await cellOf('js-xixia')).toMatchObject({ former: true })
  await stage.world.ask(office, measures, { c, m: [{ ...two, least: 4 }] })
  expect((await weekOf(unit)).measures.find(({ key }) => key === 'boards.1')).toMatchObject({
    definition: two.definition,
    least: 4,
    formerly: null,
  })
})

test('units by duties take no more statements for more units and activities', async () => {
  const before = await stage.world.perform(stage.office, weekActs.week, { c: stage.campaignId })
  await record(stage.other, '2')
  const after = await stage.world.perform(stage.office, weekActs.week, { c: stage.campaignId })
  expect([after.statements, before.statements <= 12]).toEqual([before.statements, true])
})

test('a unit finds what it counted in last year’s call, until one of its activities tells it; it finds no other’s', async () => {
  const { world, database, office, unit, other } = stage
  const c = await putWeek(database, office, [unit, other])
  await database.rows(`update campaign set created_at = '2022-04-12T00:00:00Z' where id = $1`, [c])
  const query = `query ($c: ID!) { week(campaignId: $c) { rows { organisation { key } lastYear { measure value } } } }`
  const known = async (actor: Actor) => {
    const { week } = await world.ask<{ week: { rows: { lastYear: object[] }[] } }>(actor, query, { c })
    return week.rows.map(({ lastYear }) => lastYear)
  }
  const measure = 'boards.1'
  expect([await known(unit), await known(office)]).toEqual([
    [[{ measure, value: 301 }]],
    [[{ measure, value: 301 }], [{ measure, value: 302 }]],
  ])
  // What the office let another unit's report count is counted again where that tells of nothing held.
  const [held, same] = [await record(other, '5'), await record(unit, '5')]
  await world.ask(office, weekActs.same, { a: same, s: held })
  expect(await known(office)).toEqual([[{ measure, value: 301 }], [{ measure, value: 307 }]])
  const notHeld = activityInput({ state: 'notHeld', reason: '遇雨取消。' })
  await world.ask(other, weekActs.save, { c: stage.campaignId, id: held, r: 1, input: notHeld })
  expect(await known(office)).toEqual([[{ measure, value: 306 }], [{ measure, value: 302 }]])
  const input = activityInput({ figures: [{ measure, text: '310', last: '301' }] })
  await world.ask(unit, weekActs.save, { c, input })
  expect(await known(unit)).toEqual([[]])
})

test('what units say was not held is no 0 in the total, and leaves another unit’s number as it was written', async () => {
  const quiz = async (actor: Actor, text: string) => {
    const input = activityInput({ plan: 'quiz', figures: [{ measure: 'quiz.1', text, last: '' }] })
    await stage.world.ask(actor, weekActs.save, { c: stage.campaignId, input })
    return (await weekOf(stage.office)).totals.find(({ measure }) => measure === 'quiz.1')
  }
  expect(await quiz(stage.unit, '未开展')).toMatchObject({ sumText: '未开展', text: '未开展' })
  expect(await quiz(stage.other, '未开展')).toMatchObject({ sumText: '未开展', text: '未开展' })
  expect(await quiz(stage.other, '300余')).toMatchObject({ sumText: '300余', text: '300余' })
})
