import { acceptedCase, fileCase, forwardPhase } from '../../../../test/harness/cases'
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database'
import { acts } from '../../../../test/harness/filing'
import { makeWorld, type Actor, type World } from '../../../../test/harness/world'

jest.setTimeout(120_000)

let database: TestDatabase
let world: World

// The province's centres close on 19 March, the province itself on the 20th, the notice on the 26th.
const noticeClose = '2099-03-26T15:59:59.000Z'
const provinceClose = '2099-03-20T15:59:59.000Z'

beforeAll(async () => {
  database = await freshDatabase()
  world = await makeWorld(database, { at: '2099-03-18T10:00:00+08:00' })
  await database.rows(
    `insert into deadline (id, campaign_id, phase, kind, granted_by_id, participation_id, until, reason, by_name)
     select gen_random_uuid(), p.campaign_id, 'phase1', 'own', p.receiver_id, p.id, $2, '', '' from participation p
     where p.organisation_id = $1`,
    [world.asProvince.organisationId, provinceClose],
  )
})
afterAll(async () => {
  await world?.stop()
  await database?.drop()
})

type Task = { kind: string; due: string; overdue: boolean }

async function tasksOf(actor: Actor, ...kinds: string[]): Promise<Task[]> {
  const { tasks } = await world.ask<{ tasks: Task[] }>(actor, '{ tasks { kind due overdue } }')
  return tasks.filter(({ kind }) => kinds.includes(kind)).toSorted((a, b) => (a.kind < b.kind ? -1 : 1))
}

/** The close that the page of the table shows. */
const tableCloses = async (): Promise<string> =>
  (
    await world.ask<{ summary: { closesAt: string } }>(
      world.asProvince,
      'query ($c: ID!) { summary(campaignId: $c, phase: "phase1") { closesAt } }',
      { c: world.campaignId },
    )
  ).summary.closesAt

test('a draft that was in and was withdrawn is due until it may come again, one beside it that was never in by the close', async () => {
  const { asSecondCentre: centre } = world
  const id = await fileCase(world, centre, { title: '撤回的案例' })
  await world.ask(centre, acts.withdraw, { id, reason: '补充数据。' })
  await database.at('2099-03-19T10:00:00+08:00')
  expect(await tasksOf(centre, 'draft')).toEqual([{ kind: 'draft', due: noticeClose, overdue: false }])
  await world.ask(centre, acts.start, { campaign: world.campaignId, phase: 'phase1' })
  expect((await tasksOf(centre, 'draft')).map(({ due }) => due)).toEqual(['2099-03-19T15:59:59.000Z'])
})

type Cell = { phase: string; overdue: number; short: number; owedAgain: number }
const cells = 'phase overdue short owedAgain'

/** How the first phase stands for the province: in the nation's table of regions, and in its own line. */
async function standing(): Promise<Cell[]> {
  const asked = `query ($c: ID!) { matrix(campaignId: $c) { rows { organisation { key } cells { ${cells} } } region { ${cells} } } }`
  type Told = { matrix: { rows: { organisation: { key: string }; cells: Cell[] }[]; region: Cell[] } }
  const c = world.campaignId
  const [nation, own] = [
    await world.ask<Told>(world.asNation, asked, { c }),
    await world.ask<Told>(world.asProvince, asked, { c }),
  ]
  const row = nation.matrix.rows.find(({ organisation }) => organisation.key === 'jiangsu')
  return [...(row?.cells ?? []), ...own.matrix.region].filter(({ phase }) => phase === 'phase1')
}

const owing = `query ($c: ID!) { owing(campaignId: $c) { organisation { key } phase missing closesAt overdue } }`

async function owedByProvince(): Promise<object[]> {
  type Owed = {
    organisation: { key: string }
    phase: string
    missing: string
    closesAt: string
    overdue: boolean
  }
  const found = await world.ask<{ owing: Owed[] }>(world.asNation, owing, { c: world.campaignId })
  return found.owing
    .filter(({ organisation, phase }) => organisation.key === 'jiangsu' && phase === 'phase1')
    .map(({ missing, closesAt, overdue }) => ({ missing, closesAt, overdue }))
}

test('a package that came back is due as long as it may come again, and so is its table on the way', async () => {
  const people = { centre: world.asCentre, province: world.asProvince }
  for (const title of ['第一个案例', '第二个案例']) await acceptedCase(world, people, { title })
  const { id } = await forwardPhase(world, world.asProvince)
  await world.ask(
    world.asNation,
    'mutation ($p: ID!) { returnPackage(id: $p, reason: "请核对数据。") { id } }',
    { p: id },
  )
  await database.at('2099-03-21T10:00:00+08:00')
  const due = { due: noticeClose, overdue: false }
  expect(await tasksOf(world.asProvince, 'packageBack', 'forward')).toEqual([
    { kind: 'forward', ...due },
    { kind: 'packageBack', ...due },
  ])
  const stands = { phase: 'phase1', overdue: 0, short: 2, owedAgain: 2 }
  expect(await standing()).toEqual([stands, stands])
  expect(await owedByProvince()).toEqual([
    { missing: '退回未再报 2 个，草稿 2 个', closesAt: noticeClose, overdue: false },
  ])
  const { buildSummary: built } = await world.ask<{ buildSummary: { id: string; revision: number } }>(
    world.asProvince,
    'mutation ($c: ID!) { buildSummary(campaignId: $c, phase: "phase1") { id revision } }',
    { c: world.campaignId },
  )
  await world.ask(
    world.asProvince,
    'mutation ($id: ID!, $revision: Int!) { freezeSummary(id: $id, revision: $revision, waivers: []) { id } }',
    built,
  )
  expect(await tasksOf(world.asApprover, 'approve')).toEqual([{ kind: 'approve', ...due }])
  expect(await tableCloses()).toBe(noticeClose)
})

test('what came back is overdue once it may come again no more', async () => {
  await database.at('2099-03-27T10:00:00+08:00')
  const stands = { phase: 'phase1', overdue: 2, short: 2, owedAgain: 2 }
  expect(await standing()).toEqual([stands, stands])
  expect(await owedByProvince()).toEqual([
    { missing: '退回未再报 2 个，草稿 2 个', closesAt: noticeClose, overdue: true },
  ])
})

test('a table that lists what was never in is due by the close of its province, and overdue after it', async () => {
  await database.at('2099-03-18T12:00:00+08:00')
  const people = { centre: world.asThirdCentre, province: world.asProvince }
  await acceptedCase(world, people, { title: '新报的案例' })
  await database.at('2099-03-21T10:00:00+08:00')
  const due = { due: provinceClose, overdue: true }
  expect(await tasksOf(world.asProvince, 'forward')).toEqual([{ kind: 'forward', ...due }])
  expect(await tasksOf(world.asApprover, 'approve')).toEqual([{ kind: 'approve', ...due }])
  expect(await tableCloses()).toBe(provinceClose)
  const stands = { phase: 'phase1', overdue: 2, short: 2, owedAgain: 0 }
  expect(await standing()).toEqual([stands, stands])
})
