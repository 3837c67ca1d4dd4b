import { weekStage, type WeekStage } from '../../../../test/harness/week'
import type { Actor } from '../../../../test/harness/world'

let stage: WeekStage
beforeAll(async () => {
  stage = await weekStage()
}, 60_000)
afterAll(() => stage?.close())

const measures = `mutation ($c: ID!, $m: [MeasureInput!]!) { saveMeasures(campaignId: $c, measures: $m) { measures { key } } }`
const boards = { key: 'boards.1', unit: '块', definition: '2.4米×1.2米的展板', least: 2 }

const saying = (line: object) =>
  stage.world.perform(stage.office, measures, { c: stage.campaignId, m: [{ ...boards, ...line }] })

/** Whom the week says that its boards are owed by, and how many each unit owes. */
async function owed(actor: Actor): Promise<unknown[]> {
  type Week = {
    measures: { key: string; for: string[] | null }[]
    rows: { organisation: { key: string }; cells: { measure: string; least: number | null }[] }[]
  }
  const { week } = await stage.world.ask<{ week: Week }>(
    actor,
    'query ($c: ID!) { week(campaignId: $c) { measures { key for } rows { organisation { key } cells { measure least } } } }',
    { c: stage.campaignId },
  )
  const isBoards = (key: string): boolean => key === boards.key
  return [
    week.measures.find(({ key }) => isBoards(key))?.for,
    ...week.rows.map(({ organisation: { key }, cells }) => [
      key,
      cells.find(({ measure }) => isBoards(measure))?.least,
    ]),
  ]
}

/** What the first screen of the unit's office still counts as its duties. */
async function onTable(): Promise<unknown[]> {
  const { owing } = await stage.world.ask<{ owing: { organisation: { key: string }; missing: string }[] }>(
    stage.office,
    'query ($c: ID!) { owing(campaignId: $c) { organisation { key } missing } }',
    { c: stage.campaignId },
  )
  return owing.map(({ organisation, missing }) => [organisation.key, missing.includes('展板块数还差 2 块')])
}

test('the office says which units alone owe a least number, by type or one by one, and lets all owe it again', async () => {
  expect((await saying({ for: ['js-xixia'] })).violations).toEqual([])
  expect(await owed(stage.office)).toEqual([['js-xixia'], ['js-xixia', 2], ['hb-nanwang', null]])
  expect(await owed(stage.unit)).toEqual([['js-xixia'], ['js-xixia', 2]])
  expect(await onTable()).toEqual([
    ['js-xixia', true],
    ['hb-nanwang', false],
  ])
  const { types } = (
    await stage.database.rows<{ types: string[] }>("select types from organisation where key = 'hb-nanwang'")
  )[0] ?? { types: [] }
  expect((await saying({ for: types })).violations).toEqual([])
  expect((await owed(stage.office))[0]).toEqual(types)
  expect((await saying({ for: [] })).violations).toEqual([])
  expect(await owed(stage.office)).toEqual([null, ['js-xixia', 2], ['hb-nanwang', 2]])
})

test('whom nobody of the week is cannot owe anything alone', async () => {
  const answer = await saying({ for: ['court'] })
  expect(answer.violations.map(({ says }) => says)).toEqual([
    '“展板块数”的最低数只限“court”，参加本次活动的单位中没有这个类型或编号，请重新选择。',
  ])
  expect(await owed(stage.office)).toEqual([null, ['js-xixia', 2], ['hb-nanwang', 2]])
})

test('who alone owes a number is asked for in as many statements as everything else', async () => {
  const { statements } = await saying({ for: ['js-xixia'] })
  expect(statements).toBeLessThanOrEqual(12)
})
