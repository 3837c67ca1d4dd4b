import type { Content } from '@huibian/domain'
import { acts, type EntryState, type Filed } from '../../../../test/harness/filing'
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

const written: Content = {
  title: '余热利用',
  abstract: '节'.repeat(300),
  body: [{ type: 'paragraph', inlines: [{ text: '绿色工厂节能降碳' }] }],
  saved: { value: 120 },
}

async function ready(route: string, more: Content = {}): Promise<Filed> {
  const { world } = stage
  const begun = await begunBy(world, factory, { phase: 'call', route })
  return finalisedAs(world, factory, await savedAs(world, factory, begun, { ...written, ...more }))
}

test('a returned work that is finalised again still counts: the same is not sent in by another way meanwhile', async () => {
  const { world } = stage
  const first = await ready('byProvince')
  expect(broke(await submits(world, factory, first))).toEqual([])
  const province = await world.appoint('reviewingClerk', 'province')
  const { id, versionId } = first
  await world.ask(province, acts.return, { id, versionId, reason: '请补充数据来源。', fields: [] })
  const read = 'query ($id: ID!) { entry(id: $id) { id revision state number mark content } }'
  const { entry } = await world.ask<{ entry: EntryState & { content: Content } }>(factory, read, { id })
  const mended = await finalisedAs(
    world,
    factory,
    await savedAs(world, factory, entry, { saved: { value: 121 } }),
  )
  expect(broke(await submits(world, factory, await ready('byGroup', { saved: { value: 130 } })))).toEqual([
    'once',
  ])
  expect(broke(await submits(world, factory, mended))).toEqual([])
})
