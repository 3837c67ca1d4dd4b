import type { Content } from '@huibian/domain'
import type { Filed } from '../../../../test/harness/filing'
import {
  association,
  greenReady,
  greenStage,
  greenWork,
  provinceAndFactory,
} from '../../../../test/harness/green'
import { accepts, broke, submits, type NoticeStage } from '../../../../test/harness/notices'
import type { Actor } from '../../../../test/harness/world'

let stage: NoticeStage
let province: Actor
let union: Actor
let factory: Actor

beforeAll(async () => {
  stage = await greenStage([...provinceAndFactory, association])
  const { world } = stage
  province = await world.appoint('reviewingClerk', 'province')
  union = await world.appoint('reviewingClerk', 'union')
  factory = await world.appoint('filingClerk', 'factory')
})
afterAll(() => stage?.close())

async function sentIn(title: string, route: string, more: Content = {}): Promise<Filed> {
  const { world } = stage
  const filed = await greenReady(world, factory, { route, content: { ...greenWork(title), ...more } })
  expect(broke(await submits(world, factory, filed))).toEqual([])
  return filed
}

/** What somebody is told to do of what has come, and how much. */
async function told(actor: Actor): Promise<[kind: string, count: number][]> {
  const { overview } = await stage.world.ask<{ overview: { tasks: { kind: string; count: number }[] } }>(
    actor,
    '{ overview { tasks { kind count } } }',
  )
  return overview.tasks
    .filter(({ kind }) => ['review', 'forward', 'select', 'send', 'scan'].includes(kind))
    .map(({ kind, count }) => [kind, count])
}

test('where no form is stamped, what is finalised only waits to be sent in', async () => {
  await greenReady(stage.world, factory, { route: 'byProvince', content: greenWork('锅炉改造') })
  expect(await told(factory)).toEqual([['send', 1]])
})

test('a work that goes by an association is its task, and not the province’s', async () => {
  const filed = await sentIn('余热利用', 'byAssociation', { reason: '成效突出，可以推广。' })
  expect([await told(union), await told(province)]).toEqual([[['review', 1]], []])
  expect(broke(await accepts(stage.world, union, filed))).toEqual([])
  expect([await told(union), await told(province)]).toEqual([[['forward', 1]], []])
})

test('what comes straight is reviewed and chosen by the office, and shows among what came in by the day', async () => {
  const { world, host, receiver } = stage
  const filed = await sentIn('空压站联控', 'byGroup')
  expect([await told(receiver), await told(host), await told(province)]).toEqual([[['review', 1]], [], []])
  expect(broke(await accepts(world, receiver, filed))).toEqual([])
  expect([await told(receiver), await told(host), await told(province)]).toEqual([[], [['select', 1]], []])
  const asked = 'query ($c: ID!) { arrivals(campaignId: $c) { phase day n } }'
  expect(await world.ask(host, asked, { c: world.campaignId })).toEqual({
    arrivals: [{ phase: 'call', day: '2026-06-10', n: 1 }],
  })
  await world.ask(host, 'mutation ($e: ID!) { selectEntry(entryId: $e) { id } }', { e: filed.id })
  expect(await told(host)).toEqual([['select', 1]])
  await world.ask(host, 'mutation ($c: ID!) { announceSelection(campaignId: $c) { announcedAt } }', {
    c: world.campaignId,
  })
  expect(await told(host)).toEqual([])
})
