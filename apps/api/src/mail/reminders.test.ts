import { fileCase } from '../../../../test/harness/cases'
import { acts } from '../../../../test/harness/filing'
import { mailStage, read, type MailStage } from '../../../../test/harness/letters'
import type { Actor } from '../../../../test/harness/world'

let stage: MailStage

beforeAll(async () => {
  stage = await mailStage((known) => ({
    second: known.asSecondCentre,
    third: known.asThirdCentre,
    province: known.asProvince,
  }))
})
afterAll(() => stage?.stop())

/** The subjects of what goes to somebody at an instant. */
const told = async (name: string, at: string): Promise<string[]> =>
  (await stage.told(name, at)).map(({ subject }) => subject)

/** Does something as if a demo's weeks were being played: in a minute, so that somebody may owe for a second. */
async function whilePlaying<T>(work: () => Promise<T>): Promise<T> {
  await stage.database.rows(`insert into setting (key, value) values ('demo.playing', '{ "progress": 0.4 }')`)
  try {
    return await work()
  } finally {
    await stage.database.rows(`delete from setting where key = 'demo.playing'`)
  }
}

async function sendBack(actor: Actor, id: string): Promise<void> {
  const { entry } = await stage.world.ask<{ entry: { currentVersion: { id: string } } }>(
    actor,
    'query ($id: ID!) { entry(id: $id) { currentVersion { id } } }',
    { id },
  )
  const versionId = entry.currentVersion.id
  await stage.world.ask(actor, acts.return, { id, versionId, reason: '须补充内部数据。', fields: [] })
}

/** Whether the second centre is chased as late for what is due by an instant. */
async function chased(until: string): Promise<boolean[]> {
  const { owing } = await stage.world.ask<{
    owing: { organisation: { key: string }; closesAt: string; overdue: boolean; missing: string }[]
  }>(
    stage.world.asProvince,
    'query ($c: ID!) { owing(campaignId: $c) { organisation { key } closesAt overdue missing } }',
    { c: stage.world.campaignId },
  )
  return owing
    .filter(({ missing, closesAt }) => missing === '退回未再报 1 个' && closesAt === until)
    .map(({ overdue }) => overdue)
}

// The province's own dates, 19 March and 18 June, lie five working days before the notice's.
test('who still owes is told seven days, one day and three hours before a close, and once it is over; nobody while a demo is played', async () => {
  expect(await told('third', '2099-03-12T23:59:58+08:00')).toEqual([])
  expect(await whilePlaying(() => told('third', '2099-03-12T23:59:59+08:00'))).toEqual([])
  const near = ['【需办理】临近截止：优秀案例征集']
  expect(await told('third', '2099-03-12T23:59:59+08:00')).toEqual(near)
  expect(await told('third', '2099-03-16T10:00:00+08:00')).toEqual([])
  expect(await told('third', '2099-03-18T23:59:59+08:00')).toEqual(near)
  expect(await told('third', '2099-03-19T20:59:59+08:00')).toEqual(near)
  expect(await told('third', '2099-03-19T23:59:59+08:00')).toEqual([])
  expect(await told('third', '2099-03-20T00:00:00+08:00')).toEqual(['【需办理】逾期未报：优秀案例征集'])
  const [letter] = stage.letters.filter(({ to }) => to.includes('third@example.cn'))
  expect(letter && read(letter).text).toContain(
    '“优秀案例征集”第一阶段已于 2099-03-19 23:59 截止，还差 1 个，请尽快报送。',
  )
})

test('who has sent what was asked for is not reminded, and is again of what came back, by the close until which it may come again', async () => {
  await stage.database.at('2099-06-05T10:00:00+08:00')
  const second = stage.world.asSecondCentre
  const ids = []
  for (const title of ['补报其一', '补报其二'])
    ids.push(await fileCase(stage.world, second, { title, phase: 'phase2' }))
  expect(await told('second', '2099-06-12T10:00:00+08:00')).toEqual([])
  await sendBack(stage.world.asProvince, ids[0] ?? '')
  expect(await told('second', '2099-06-12T11:00:00+08:00')).toEqual(['【需办理】退回修改：《补报其一》'])
  expect(await told('second', '2099-06-18T10:00:00+08:00')).toEqual([])
  expect(await told('second', '2099-06-19T00:00:00+08:00')).toEqual(['【需办理】临近截止：优秀案例征集'])
  const owed = await stage.world.ask<{ tasks: { kind: string; due: string; overdue: boolean }[] }>(
    second,
    '{ tasks { kind due overdue } }',
  )
  const until = '2099-06-25T15:59:59.000Z'
  expect(owed.tasks).toEqual([{ kind: 'returned', due: until, overdue: false }])
  expect(await chased(until)).toEqual([false])
  expect(await told('second', '2099-06-24T23:59:59+08:00')).toEqual(['【需办理】临近截止：优秀案例征集'])
  expect(await told('second', '2099-06-26T00:00:00+08:00')).toEqual(['【需办理】逾期未报：优秀案例征集'])
  expect(await chased(until)).toEqual([true])
})

test('a province is told once a working day how many of its units have still to send', async () => {
  const digest = async (at: string): Promise<string[]> =>
    (await told('province', at)).filter((subject) => subject.includes('今日报送情况'))
  // A Saturday, a Sunday, and the Monday after them.
  expect(await digest('2099-06-27T10:00:00+08:00')).toEqual([])
  expect(await digest('2099-06-28T10:00:00+08:00')).toEqual([])
  expect(await digest('2099-06-29T07:59:00+08:00')).toEqual([])
  expect(await digest('2099-06-29T08:00:00+08:00')).toEqual(['【需办理】今日报送情况'])
  const letter = stage.letters.find((one) => read(one).subject.includes('今日'))
  expect(letter && read(letter).text).toContain('· 优秀案例征集第二阶段（2099-06-25 23:59 截止）：')
  expect(await digest('2099-06-29T18:00:00+08:00')).toEqual([])
  expect(await digest('2099-06-30T08:00:00+08:00')).toHaveLength(1)
  expect(await digest('2099-07-03T08:00:00+08:00')).toEqual([])
})

test('what went, by mail and in the console, is in the log of who chases, each once', async () => {
  const { chaseLog } = await stage.world.ask<{
    chaseLog: { items: { kind: string; unit: string; phase: string }[] }
  }>(
    stage.world.asProvince,
    'query ($c: ID!) { chaseLog(campaignId: $c, page: { number: 1, size: 100 }) { items { kind unit phase } total } }',
    { c: stage.world.campaignId },
  )
  const third = chaseLog.items.filter(({ unit, phase }) => unit.includes('药科') && phase === '第一阶段')
  const times = (way: string): number => third.filter(({ kind }) => kind === way).length
  expect([times('mail'), times('inbox'), third.length]).toEqual([4, 4, 8])
})

test('what went after a return is in the log of who returned it, with the number of the case, and in nobody else’s', async () => {
  const asked =
    'query ($c: ID!) { chaseLog(campaignId: $c, page: { number: 1, size: 100 }) { items { kind matter phase unit text } total } }'
  const returned = async (actor: Actor) =>
    (
      await stage.world.ask<{
        chaseLog: { items: { kind: string; matter: string; phase: string; unit: string; text: string }[] }
      }>(actor, asked, { c: stage.world.campaignId })
    ).chaseLog.items.filter(({ matter }) => matter === 'returned')
  const [filed] = await stage.database.rows<{ number: string; unit: string }>(
    `select e.number, o.name as unit from entry e join organisation o on o.id = e.filer_id where e.title = '补报其一'`,
  )
  const line = { matter: 'returned', phase: '第二阶段', unit: filed?.unit, text: filed?.number }
  expect(await returned(stage.world.asProvince)).toEqual([
    { kind: 'inbox', ...line },
    { kind: 'mail', ...line },
  ])
  expect([await returned(stage.world.asOtherProvince), await returned(stage.world.asNation)]).toEqual([
    [],
    [],
  ])
})

type Line = { id: string; title: string; says: string; link: string; readAt: string | null }
type Inbox = { items: Line[]; total: number; unread: number }

const inboxOf = async (actor: Actor): Promise<Inbox> => {
  const asked = `{ inbox(page: { number: 1, size: 100 }) { items { id title says link readAt } total unread } }`
  return (await stage.world.ask<{ inbox: Inbox }>(actor, asked)).inbox
}
const markRead = 'mutation ($ids: [ID!]) { markRead(lineIds: $ids) }'

test('the same is told once in the console, to those who gave no address as well', async () => {
  const near = '【需办理】临近截止：优秀案例征集'
  const over = '【需办理】逾期未报：优秀案例征集'
  const told = [near, near, near, over, near, near, over]
  for (const actor of [stage.world.asThirdCentre, stage.world.asCentre]) {
    const { items, unread } = await inboxOf(actor)
    expect([items.map(({ title }) => title).toReversed(), unread]).toEqual([told, told.length])
  }
  const [last, before] = (await inboxOf(stage.world.asThirdCentre)).items
  expect([last?.link, before?.link]).toEqual([`/campaigns/${stage.world.campaignId}`, '/'])
  expect(last?.says).toBe('“优秀案例征集”第二阶段已于 2099-06-18 23:59 截止，还差 1 个，请尽快报送。')
  const second = (await inboxOf(stage.world.asSecondCentre)).items.map(({ title }) => title)
  expect(second.filter((title) => title.includes('退回修改'))).toEqual(['【需办理】退回修改：《补报其一》'])
})

test('what one has read is one’s own matter, and nobody marks another’s', async () => {
  const [mine] = (await inboxOf(stage.world.asThirdCentre)).items
  expect(await stage.world.ask(stage.world.asCentre, markRead, { ids: [mine?.id] })).toEqual({ markRead: 7 })
  expect(await stage.world.ask(stage.world.asThirdCentre, markRead, { ids: [mine?.id] })).toEqual({
    markRead: 6,
  })
  expect(await stage.world.ask(stage.world.asThirdCentre, markRead)).toEqual({ markRead: 0 })
  const [read] = (await inboxOf(stage.world.asThirdCentre)).items
  expect(read?.readAt).toEqual(expect.stringMatching(/^2099-07-03T/))
  expect(await stage.world.ask(stage.world.asCentre, '{ inboxUnread }')).toEqual({ inboxUnread: 7 })
})

test('what the clock has told a unit bars no clerk from chasing it; one clerk’s word does for an hour', async () => {
  await stage.database.at('2099-06-19T00:10:00+08:00')
  const { organisationId: unit } = stage.world.asThirdCentre
  const chase = `mutation ($c: ID!, $o: [ID!]!) { remind(campaignId: $c, phase: "phase2", organisationIds: $o) { organisation { id } phase remindedAt } }`
  const asked = { c: stage.world.campaignId, o: [unit] }
  const { remind } = await stage.world.ask<{
    remind: { organisation: { id: string }; phase: string; remindedAt: string }[]
  }>(stage.world.asProvince, chase, asked)
  const of = remind.filter(({ organisation, phase }) => organisation.id === unit && phase === 'phase2')
  expect(of.map(({ remindedAt }) => remindedAt)).toEqual(['2099-06-18T16:10:00.000Z'])
  const again = await stage.world.perform(stage.world.asProvince, chase, asked)
  expect(again.violations.map(({ rule }) => rule)).toEqual(['chase.tooSoon'])
})
