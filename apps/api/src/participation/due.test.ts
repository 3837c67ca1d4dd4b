import { greenReady, greenStage, greenWork, provinceAndFactory } from '../../../../test/harness/green'
import { broke, submits, type NoticeStage } from '../../../../test/harness/notices'
import type { Actor } from '../../../../test/harness/world'

let stage: NoticeStage
let factory: Actor

beforeAll(async () => {
  stage = await greenStage(provinceAndFactory)
  factory = await stage.world.appoint('filingClerk', 'factory')
})
afterAll(() => stage?.close())

const ready = (title: string, route: string) =>
  greenReady(stage.world, factory, { route, content: greenWork(title) })

test('the day that a notice sets for units binds what they send to their body, and not what goes straight to the office', async () => {
  const { world, database } = stage
  const [below, straight] = [await ready('余热利用', 'byProvince'), await ready('空压站联控', 'byGroup')]
  const asked = 'query ($id: ID!) { campaign(id: $id) { phases { closesAt myClose open } } }'
  const phase = { closesAt: '2026-06-30T09:00:00.000Z', myClose: '2026-06-15T15:59:59.000Z', open: true }
  expect(await world.ask(factory, asked, { id: world.campaignId })).toEqual({ campaign: { phases: [phase] } })
  await database.at('2026-06-16T00:00:01+08:00')
  expect(broke(await submits(world, factory, below))).toEqual(['onTime'])
  expect(broke(await submits(world, factory, straight))).toEqual([])
  // Something may still be begun that goes straight.
  expect(await world.ask(factory, asked, { id: world.campaignId })).toEqual({ campaign: { phases: [phase] } })
  await database.at('2026-06-30T17:00:01+08:00')
  expect(await world.ask(factory, asked, { id: world.campaignId })).toEqual({
    campaign: { phases: [{ ...phase, open: false }] },
  })
})

test('a body may let its units file to the last minute of the notice’s own day', async () => {
  const { world, database } = stage
  await database.at('2026-06-20T10:00:00+08:00')
  const province = await world.appoint('reviewingClerk', 'province')
  const set = `mutation ($c: ID!) { setOwnDeadline(campaignId: $c, phase: "call", date: "2026-06-30") { until } }`
  expect(await world.ask(province, set, { c: world.campaignId })).toEqual({
    setOwnDeadline: { until: '2026-06-30T09:00:00.000Z' },
  })
})
