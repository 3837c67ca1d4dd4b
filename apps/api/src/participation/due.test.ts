import type { Content } from '@huibian/domain'
import type { Filed } from '../../../../test/harness/filing'
import {
  begunBy,
  broke,
  finalisedAs,
  noticeStage,
  savedAs,
  submits,
  type NoticeStage,
} from '../../../../test/harness/notices'
import type { Actor } from '../../../../test/harness/world'

let stage: NoticeStage
let factory: Actor

beforeAll(async () => {
  stage = await noticeStage({
    path: 'packages/domain/test/unlike.yaml',
    at: '2026-06-10T10:00:00+08:00',
    answers: { chosen: '30' },
    units: [
      { key: 'province', name: '甲省节能办公室', shortName: '甲省', types: ['provincialOffice'] },
      { key: 'factory', name: '某工厂', types: ['factory'], under: 'province' },
    ],
  })
  factory = await stage.world.appoint('filingClerk', 'factory')
})
afterAll(() => stage?.close())

async function ready(title: string, route: string): Promise<Filed> {
  const { world } = stage
  const content: Content = {
    title,
    abstract: '节'.repeat(300),
    body: [{ type: 'paragraph', inlines: [{ text: '绿色工厂节能降碳' }] }],
    saved: { value: 120 },
  }
  const begun = await begunBy(world, factory, { phase: 'call', route })
  return finalisedAs(world, factory, await savedAs(world, factory, begun, content))
}

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
