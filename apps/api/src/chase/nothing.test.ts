import { asCsv } from '../../../../packages/documents/test/read'
import { fileCase } from '../../../../test/harness/cases'
import type { TestDatabase } from '../../../../test/harness/database'
import { inWorld } from '../../../../test/harness/inWorld'
import { needsTool } from '../../../../test/harness/tools'
import { download } from '../../../../test/harness/upload'
import type { Actor, World } from '../../../../test/harness/world'
import { heardBy } from '../live/audience'
import type { Line } from '../live/live.queries'

let database: TestDatabase
let world: World
inWorld((made) => ({ database, world } = made), { at: '2099-03-20T10:00:00+08:00' })

type Cell = { phase: string; overdue: number; short: number; nil: string | null }

const say = (actor: Actor, given: object = {}) =>
  world.perform(
    actor,
    `mutation ($c: ID!, $p: String!, $k: String!, $r: String!) {
      reportNothing(campaignId: $c, phase: $p, kind: $k, reason: $r) }`,
    { c: world.campaignId, p: 'phase1', k: 'noCase', r: '本阶段没有合适的案例。', ...given },
  )

async function cellOf(key: string): Promise<Omit<Cell, 'phase'> | undefined> {
  const { matrix } = await world.ask<{
    matrix: { rows: { organisation: { key: string }; cells: Cell[] }[] }
  }>(
    world.asProvince,
    `query ($c: ID!) { matrix(campaignId: $c) {
      rows { organisation { key } cells { phase overdue short nil } } } }`,
    { c: world.campaignId },
  )
  const cells = matrix.rows.find(({ organisation }) => organisation.key === key)?.cells
  const { overdue = 0, short = 0, nil = null } = cells?.find(({ phase }) => phase === 'phase1') ?? {}
  return { overdue, short, nil }
}

async function owingKeys(): Promise<string[]> {
  const { owing } = await world.ask<{ owing: { organisation: { key: string }; phase: string }[] }>(
    world.asProvince,
    'query ($c: ID!) { owing(campaignId: $c) { organisation { key } phase } }',
    { c: world.campaignId },
  )
  return owing.filter(({ phase }) => phase === 'phase1').map(({ organisation }) => organisation.key)
}

const tasksOf = async (actor: Actor): Promise<string[]> =>
  (await world.ask<{ tasks: { kind: string }[] }>(actor, '{ tasks { kind } }')).tasks.map(({ kind }) => kind)

test('零报告 shows as answered and not late, the minimum still shows, and nobody is chased for it', async () => {
  expect(await tasksOf(world.asThirdCentre)).toEqual(['file'])
  expect((await say(world.asThirdCentre)).data).toEqual({ reportNothing: true })
  expect(await tasksOf(world.asThirdCentre)).toEqual([])
  await database.at('2099-03-27T10:00:00+08:00')
  expect(await cellOf('js-yaoke')).toEqual({
    overdue: 0,
    short: 1,
    nil: '本阶段无案例：本阶段没有合适的案例。',
  })
  expect(await cellOf('js-zhongshan')).toEqual({ overdue: 1, short: 1, nil: null })
  const owing = await owingKeys()
  expect([owing.includes('js-yaoke'), owing.includes('js-zhongshan')]).toEqual([false, true])
})

needsTool('calc')('the 催办单 leaves out who has answered that nothing comes', async () => {
  const path = `/files/campaigns/${world.campaignId}/chase.xlsx`
  const sheet = asCsv('a.xlsx', (await download(world, world.asProvince, path)).bytes)
  const first = sheet.split('\n').filter((line) => line.includes('第一阶段'))
  expect(first.some((line) => line.includes('药科'))).toBe(false)
  expect(first.some((line) => line.includes('钟山'))).toBe(true)
})

test('what is filed later makes it void, and where something was filed nothing can be reported', async () => {
  await database.at('2099-03-20T11:00:00+08:00')
  await fileCase(world, world.asThirdCentre, { title: '还是报送了' })
  expect(await cellOf('js-yaoke')).toEqual({ overdue: 0, short: 0, nil: null })
  const { violations } = await say(world.asThirdCentre)
  expect(violations.map(({ says }) => says)).toEqual(['本阶段已报送案例，不必零报告。'])
})

test('it wants one of the two answers, a reason, a phase of the call, and the filer itself', async () => {
  const blank = await say(world.asSecondCentre, { r: '  ' })
  expect(blank.violations.map(({ says }) => says)).toEqual(['“理由”共 0 个字，应为 1 至 200 个字，请修改。'])
  expect((await say(world.asSecondCentre, { p: 'phase9' })).code).toBe('NOT_FOUND')
  expect((await say(world.asNation)).code).toBe('NOT_FOUND')
  const other = await say(world.asSecondCentre, { k: 'other' })
  expect(other.violations.map(({ rule }) => rule)).toEqual(['chase.nilKind'])
  expect(await cellOf('js-zhongshan')).toEqual({ overdue: 0, short: 1, nil: null })
})

test('said again it stands anew', async () => {
  await say(world.asSecondCentre)
  await say(world.asSecondCentre, { k: 'notHeld', r: '机构正在调整。' })
  expect((await cellOf('js-zhongshan'))?.nil).toBe('未开展：机构正在调整。')
})

test('whoever counts the unit hears of it, and nobody beside', async () => {
  const lines = await database.rows<Line>(
    `select noun, campaign_id as "campaignId", seen_by as "seenBy", counted_by as "countedBy" from record
     where act = 'chase.nothing' order by id desc limit 1`,
  )
  const progress = [{ campaignId: world.campaignId, noun: 'progress' }]
  expect(['jiangsu', 'cnipa', 'hubei'].map((key) => heardBy(lines, key))).toEqual([progress, progress, []])
})

type Region = { region: Cell[] }

/** A region as the nation sees it, and as its office sees itself. */
async function regionOf(key: string): Promise<object> {
  const asked = `query ($c: ID!) { matrix(campaignId: $c) {
    region { phase overdue short nil } rows { organisation { key } cells { phase overdue short nil } } } }`
  const c = world.campaignId
  const above = await world.ask<{
    matrix: { rows: { organisation: { key: string }; cells: Cell[] }[] } & Region
  }>(world.asNation, asked, { c })
  const own = await world.ask<{ matrix: Region }>(world.asProvince, asked, { c })
  const inSecond = (cells: readonly Cell[]): Cell | undefined => cells.find(({ phase }) => phase === 'phase2')
  const row = above.matrix.rows.find(({ organisation }) => organisation.key === key)
  return {
    above: inSecond(row?.cells ?? []),
    own: inSecond(own.matrix.region),
    nations: above.matrix.region,
  }
}

test('a province answers for its region: the nation sees it answered and not late, and the minimum still shows', async () => {
  const said = { p: 'phase2', k: 'noCase', r: '各中心本阶段均无合适的案例。' }
  expect((await say(world.asProvince, said)).data).toEqual({ reportNothing: true })
  await database.at('2099-06-26T10:00:00+08:00')
  const nil = '本阶段无案例：各中心本阶段均无合适的案例。'
  const cell = { phase: 'phase2', overdue: 0, short: 2, nil }
  expect(await regionOf('jiangsu')).toEqual({ above: cell, own: cell, nations: [] })
  const { owing } = await world.ask<{ owing: { organisation: { key: string }; phase: string }[] }>(
    world.asNation,
    'query ($c: ID!) { owing(campaignId: $c) { organisation { key } phase } }',
    { c: world.campaignId },
  )
  const second = owing.filter(({ phase }) => phase === 'phase2').map(({ organisation }) => organisation.key)
  expect([second.includes('jiangsu'), second.includes('hubei')]).toEqual([false, true])
})

/** Whether a post is offered to say for its region that nothing comes. */
async function maySay(actor: Actor): Promise<boolean> {
  const asked = 'query ($c: ID!) { matrix(campaignId: $c) { maySayNothing } }'
  const { matrix } = await world.ask<{ matrix: { maySayNothing: boolean } }>(actor, asked, {
    c: world.campaignId,
  })
  return matrix.maySayNothing
}

test('a region of which something was filed reports no nothing, and one for which several send speaks by its office', async () => {
  await database.at('2099-03-20T12:00:00+08:00')
  await fileCase(world, world.asThirdCentre, { title: '又报送了', phase: 'phase2' })
  const again = await say(world.asProvince, { p: 'phase2' })
  expect(again.violations.map(({ rule }) => rule)).toEqual(['chase.filed'])
  const [body] = await database.rows<{ key: string }>(
    `select o.key from participation p join organisation o on o.id = p.organisation_id
     where p.campaign_id = $1 and p.role = 'receiver' and p.counts_as_id is not null and p.counts_as_id <> p.id
       and 1 < (select count(*) from participation q where q.campaign_id = p.campaign_id and q.role = 'receiver'
         and coalesce(q.counts_as_id, q.id) = p.counts_as_id) order by o.key limit 1`,
    [world.campaignId],
  )
  const sender = await world.appoint('reviewingClerk', body?.key ?? '')
  const [office] = await database.rows<{ key: string }>(
    `select o.key from participation p join participation r on r.id = p.counts_as_id join organisation o on o.id = r.organisation_id
     join organisation b on b.id = p.organisation_id where p.campaign_id = $1 and b.key = $2`,
    [world.campaignId, body?.key],
  )
  const speaks = await world.appoint('reviewingClerk', office?.key ?? '')
  const may = await Promise.all(
    [sender, speaks, world.asProvince, world.asApprover, world.asNation].map(maySay),
  )
  expect(may).toEqual([false, true, true, false, false])
  expect((await say(sender)).violations.map(({ rule }) => rule)).toEqual(['chase.notRegion'])
})

test('whom to call at a region of which another body sends alone is kept where the table looks for it', async () => {
  const create = `mutation ($closes: [PhaseClose!]!) { createCampaign(preset: "n2-cases", title: "新一轮征集",
    closes: $closes, answers: { sichuanSender: "extra" }) { id } }`
  const closes = [
    { phase: 'phase1', date: '2099-03-26' },
    { phase: 'phase2', date: '2099-06-25' },
  ]
  const made = await world.ask<{ createCampaign: { id: string } }>(world.asNation, create, { closes })
  const { id } = made.createCampaign
  await world.ask(world.asNation, 'mutation ($id: ID!) { publishCampaign(id: $id) { state } }', { id })
  type Row = { organisation: { key: string }; contactName: string; contactPhone: string }
  const called = async (key: string): Promise<string[]> => {
    const { matrix } = await world.ask<{ matrix: { rows: Row[] } }>(
      world.asNation,
      'query ($c: ID!) { matrix(campaignId: $c) { rows { organisation { key } contactName contactPhone } } }',
      { c: id },
    )
    const row = matrix.rows.find(({ organisation }) => organisation.key === key)
    return [row?.contactName ?? '', row?.contactPhone ?? '']
  }
  const save = 'mutation ($i: UnitContactInput!) { saveUnitContact(input: $i) { phase } }'
  const [name, phone] = ['联系人甲', '028-0000']
  for (const actor of [world.asThirdProvince, world.asProvince])
    await world.ask(world.asNation, save, {
      i: { campaignId: id, organisationId: actor.organisationId, name, phone },
    })
  expect([await called('sichuan'), await called('jiangsu')]).toEqual([
    [name, phone],
    [name, phone],
  ])
})
