import { fileCase } from '../../../../test/harness/cases'
import { acts } from '../../../../test/harness/filing'
import { mailStage, type MailStage } from '../../../../test/harness/letters'
import type { Actor } from '../../../../test/harness/world'

let stage: MailStage
let second: Actor
let third: Actor

// The province's own date, 19 March, lies five working days before the notice's, 26 March.
const ownClose = '2099-03-19T15:59:59.000Z'
const noticeClose = '2099-03-26T15:59:59.000Z'

async function sendBack(id: string): Promise<void> {
  const { entry } = await stage.world.ask<{ entry: { currentVersion: { id: string } } }>(
    stage.world.asProvince,
    'query ($id: ID!) { entry(id: $id) { currentVersion { id } } }',
    { id },
  )
  const versionId = entry.currentVersion.id
  const given = { id, versionId, reason: '须补充内部数据。', fields: [] }
  await stage.world.ask(stage.world.asProvince, acts.return, given)
}

/** A centre files the one case that it owes a day before the province's own close. */
const filed = (centre: Actor, title: string): Promise<string> => fileCase(stage.world, centre, { title })

beforeAll(async () => {
  stage = await mailStage(({ asSecondCentre, asThirdCentre }) => ({
    second: asSecondCentre,
    third: asThirdCentre,
  }))
  second = stage.world.asSecondCentre
  third = stage.world.asThirdCentre
  await stage.database.at('2099-03-18T10:00:00+08:00')
  const ids = [await filed(second, '退回的案例'), await filed(third, '退回后定稿的案例')]
  await stage.told('second', '2099-03-20T10:00:00+08:00')
  for (const id of ids) await sendBack(id)
  const [, again = ''] = ids
  const { entry } = await stage.world.ask<{ entry: { revision: number } }>(
    third,
    'query ($id: ID!) { entry(id: $id) { revision } }',
    { id: again },
  )
  await stage.world.ask(third, acts.finalise, { id: again, revision: entry.revision })
})
afterAll(() => stage?.stop())

type Owing = { missing: string; closesAt: string; overdue: boolean }

const owed = async (unit: Actor): Promise<Owing[]> => {
  const asked = `query ($c: ID!) { owing(campaignId: $c) { organisation { id } phase missing closesAt overdue } }`
  const { owing } = await stage.world.ask<{
    owing: (Owing & { organisation: { id: string }; phase: string })[]
  }>(stage.world.asProvince, asked, { c: stage.world.campaignId })
  return owing
    .filter(({ organisation, phase }) => organisation.id === unit.organisationId && phase === 'phase1')
    .map(({ missing, closesAt, overdue }) => ({ missing, closesAt, overdue }))
}

/** How many a unit is overdue with in the province's table, in the first phase. */
async function overdueOf(unit: Actor): Promise<number | undefined> {
  const { matrix } = await stage.world.ask<{
    matrix: { rows: { organisation: { key: string }; cells: { overdue: number }[] }[] }
  }>(
    stage.world.asProvince,
    'query ($c: ID!) { matrix(campaignId: $c) { rows { organisation { key } cells { overdue } } } }',
    { c: stage.world.campaignId },
  )
  return matrix.rows.find(({ organisation }) => organisation.key === unit.organisationKey)?.cells[0]?.overdue
}

type Task = { kind: string; detail: string; due: string; overdue: boolean }

const tasksOf = async (actor: Actor, kind: string): Promise<Task[]> =>
  (await stage.world.ask<{ tasks: Task[] }>(actor, '{ tasks { kind detail due overdue } }')).tasks.filter(
    (task) => task.kind === kind,
  )

const told = async (name: string, at: string): Promise<string[]> =>
  (await stage.told(name, at)).map(({ subject }) => subject)

test('what came in time and was returned is not overdue as long as it may come again, and due by then', async () => {
  expect([await overdueOf(second), await overdueOf(third)]).toEqual([0, 0])
  expect(await owed(second)).toEqual([{ missing: '退回未再报 1 个', closesAt: noticeClose, overdue: false }])
  expect(await owed(third)).toEqual([{ missing: '已定稿未报 1 个', closesAt: noticeClose, overdue: false }])
})

test('a unit’s own task names the close by which what came back and is finalised again is taken', async () => {
  const [returned] = await tasksOf(second, 'returned')
  const [finalised] = await tasksOf(third, 'scan')
  expect([returned?.due, finalised?.due, finalised?.overdue]).toEqual([noticeClose, noticeClose, false])
})

test('whoever filed nothing is overdue beside it, and the province is told of no other', async () => {
  const first = stage.world.asCentre
  expect([await overdueOf(first), await owed(first)]).toEqual([
    1,
    [{ missing: '还差 1 个', closesAt: ownClose, overdue: true }],
  ])
  const { matrix } = await stage.world.ask<{ matrix: { rows: { cells: { overdue: number }[] }[] } }>(
    stage.world.asProvince,
    'query ($c: ID!) { matrix(campaignId: $c) { rows { cells { overdue } } } }',
    { c: stage.world.campaignId },
  )
  const others = matrix.rows.length - 2
  expect((await tasksOf(stage.world.asProvince, 'minimum')).map(({ detail }) => detail)).toEqual([
    `优秀案例征集第一阶段：${others} 个所属单位已过截止时间，共还差 ${others} 个案例`,
  ])
})

test('who is chased for it reads the close by which it may come again', async () => {
  await stage.world.ask(
    stage.world.asProvince,
    'mutation ($c: ID!, $o: [ID!]!) { remind(campaignId: $c, phase: "phase1", organisationIds: $o) { phase } }',
    { c: stage.world.campaignId, o: [second.organisationId] },
  )
  expect(await tasksOf(second, 'chased')).toEqual([
    {
      kind: 'chased',
      detail: '优秀案例征集第一阶段：江苏催报，退回未再报 1 个',
      due: noticeClose,
      overdue: false,
    },
  ])
})

test('on its last day it is reminded of, and called overdue once that is over', async () => {
  await stage.told('second', '2099-03-26T20:00:00+08:00')
  expect(await told('second', '2099-03-26T20:59:59+08:00')).toEqual(['【需办理】临近截止：优秀案例征集'])
  const [letter, ...more] = await stage.told('second', '2099-03-27T00:00:00+08:00')
  expect([letter?.subject, more]).toEqual(['【需办理】逾期未报：优秀案例征集', []])
  expect(letter?.text).toContain(
    '“优秀案例征集”第一阶段已于 2099-03-26 23:59 截止，退回未再报 1 个，请尽快报送。',
  )
  expect([await overdueOf(second), await overdueOf(third)]).toEqual([1, 1])
  expect(await owed(second)).toEqual([{ missing: '退回未再报 1 个', closesAt: noticeClose, overdue: true }])
})
