import sharp from 'sharp'
import type { Content } from '@huibian/domain'
import { attachAs } from '../../../../test/harness/film'
import { acts, type Filed } from '../../../../test/harness/filing'
import {
  accepts,
  begunBy,
  broke,
  finalisedAs,
  noticeStage,
  savedAs,
  submits,
  type NoticeStage,
} from '../../../../test/harness/notices'
import { phoned } from '../../../../test/harness/proxies'
import { upload } from '../../../../test/harness/upload'
import { activityInput, weekActs } from '../../../../test/harness/week'
import type { Actor } from '../../../../test/harness/world'

let stage: NoticeStage
let court: Actor
let customs: Actor
beforeAll(async () => {
  stage = await noticeStage({
    path: 'db/presets/n3-publicity-week.yaml',
    at: '2022-04-27T10:00:00+08:00',
    answers: {
      membersImported: 'registered',
      boardUnit: 'metre',
      warmUpDays: 'dates',
      beforeIncludesDay: true,
    },
    units: ['court', 'customs'].map((key) => ({ key, name: `某市${key}`, types: ['memberUnit'] })),
  })
  court = await stage.world.appoint('filingClerk', 'court')
  customs = await stage.world.appoint('filingClerk', 'customs')
})
afterAll(() => stage?.close())

const photo = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 60, height: 40, channels: 3, background } })
    .jpeg()
    .toBuffer()

/** The court's summary, sent in. */
async function summarised(): Promise<Filed> {
  const { world } = stage
  const begun = await begunBy(world, court, { phase: 'summary' })
  const said = (text: string): Content[string] => [{ type: 'paragraph', inlines: [{ text }] }]
  const person = { name: '联系人', title: '', phone: '0375-0000-2007', mobile: '', email: '' }
  const file = { entryId: begun.id, bytes: await photo('#345'), filename: '现场.jpg' }
  const content: Content = {
    done: said('布展两块。'),
    effect: said('效果良好。'),
    experience: said('经验三条。'),
    boards: { value: 2 },
    minors: 'none',
    leader: person,
    contact: person,
    pictures: [await attachAs(world, court, file)],
  }
  const filed = await finalisedAs(world, court, await savedAs(world, court, begun, content))
  expect(broke(await submits(world, court, filed))).toEqual([])
  return filed
}

const input = (title: string): object =>
  activityInput({ title, figures: [{ measure: 'boards.1', text: '2' }] })
const saves = (actor: Actor, title: string, at: object = {}) =>
  stage.world.perform(actor, weekActs.save, { c: stage.world.campaignId, input: input(title), ...at })

async function saved(actor: Actor, title: string): Promise<string> {
  const asked = { c: stage.world.campaignId, input: input(title) }
  return (await stage.world.ask<{ saveActivity: { id: string } }>(actor, weekActs.save, asked)).saveActivity
    .id
}

const attaches = async (a: string, colour: string) => {
  const u = await upload(stage.world, court, await photo(colour), {
    purpose: 'picture',
    filename: '现场.jpg',
  })
  return stage.world.perform(court, weekActs.attach, { a, u })
}
const removing = 'mutation ($id: ID!) { removeShot(shotId: $id) }'
const striking = 'mutation ($id: ID!) { removeActivity(activityId: $id) }'
const closed = async (actor: Actor): Promise<boolean[]> => {
  const { activities, week } = await stage.world.ask<{
    activities: { closed: boolean }[]
    week: { rows: { closed: boolean }[] }
  }>(
    actor,
    'query ($c: ID!) { activities(campaignId: $c) { closed } week(campaignId: $c) { rows { closed } } }',
    {
      c: stage.world.campaignId,
    },
  )
  return [...activities, ...week.rows].map((each) => each.closed)
}

test('once its summary is accepted a unit changes, adds and removes no activity and no picture; taken up again it may', async () => {
  const { world, receiver } = stage
  const id = await saved(court, '广场布展')
  const { attachShot } = (await attaches(id, '#111')).data as { attachShot: { id: string } }
  const filed = await summarised()
  expect(broke(await saves(court, '送交后改名', { id, r: 1 }))).toEqual([])
  expect(broke(await accepts(world, receiver, filed))).toEqual([])
  const before = await world.ask(
    court,
    'query ($id: ID!) { activity(id: $id) { title revision pictures { id } } }',
    { id },
  )
  const tries = [
    await saves(court, '审核后改名', { id, r: 2 }),
    await saves(court, '审核后新增'),
    await attaches(id, '#222'),
    await world.perform(court, removing, { id: attachShot.id }),
    await world.perform(court, striking, { id }),
  ]
  expect(tries.map((each) => each.violations.map(({ says }) => says))).toEqual(
    tries.map(() => [
      '本单位的总结已审核通过，活动和图片不能再增加、修改或删去；确需更正的，请联系主办单位退回总结。',
    ]),
  )
  expect(
    await world.ask(court, 'query ($id: ID!) { activity(id: $id) { title revision pictures { id } } }', {
      id,
    }),
  ).toEqual(before)
  expect([await closed(court), await closed(stage.host), await closed(customs)]).toEqual([
    [true, true],
    [false, false, false],
    [false],
  ])
  // Consent may be withdrawn at any time.
  const withdrawn = { ids: [attachShot.id], input: { minors: true } }
  expect(broke(await world.perform(court, weekActs.describe, withdrawn))).toEqual([])
  expect(broke(await saves(customs, '口岸布展'))).toEqual([])
  expect(broke(await world.perform(receiver, acts.reopen, { id: filed.id, reason: '数据有误。' }))).toEqual(
    [],
  )
  expect(broke(await saves(court, '退回后改名', { id, r: 2 }))).toEqual([])
  expect(broke(await accepts(world, receiver, filed))).toEqual([])
})

test('the office still enters for a unit whose summary is accepted, and corrects what it entered', async () => {
  const { world, host } = stage
  const c = world.campaignId
  const origin = { ...phoned, receivedAt: '2022-04-26T10:00:00+08:00' }
  const asked = { c, o: court.organisationId, input: input('来电补报'), origin }
  const { enterActivity } = await world.ask<{ enterActivity: { id: string; revision: number } }>(
    host,
    weekActs.enter,
    asked,
  )
  const at = { id: enterActivity.id, r: enterActivity.revision }
  expect(broke(await saves(court, '单位改名', at))).toEqual(['activity.accepted'])
  expect(broke(await saves(host, '办公室改名', at))).toEqual([])
  expect(broke(await world.perform(host, striking, { id: enterActivity.id }))).toEqual([])
})
