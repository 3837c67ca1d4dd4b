import { acceptedCase, fileCase, forwardPhase } from '../../../../test/harness/cases'
import { fiftyMore } from '../../../../test/harness/centres'
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database'
import { dataOf, makeWorld, type Actor, type World } from '../../../../test/harness/world'
import { startEntry } from '../filing/start'

let database: TestDatabase
let world: World

beforeAll(async () => {
  database = await freshDatabase()
  world = await makeWorld(database, { at: '2099-03-20T10:00:00+08:00' })
  const people = { centre: world.asCentre, province: world.asProvince }
  await acceptedCase(world, people, { title: '第一个案例' })
  await database.at('2099-03-21T10:00:00+08:00')
  await acceptedCase(world, people, { title: '第二个案例' })
  await forwardPhase(world, world.asProvince)
  await fileCase(world, world.asSecondCentre, { title: '待审核的案例' })
  await fileCase(world, world.asOtherCentre, { title: '湖北的案例' })
  await world.within(world.asThirdCentre, (ctx) => startEntry(ctx, world.campaignId, { phase: 'phase1' }))
})
afterAll(async () => {
  await world?.stop()
  await database?.drop()
})
beforeEach(() => database.at('2099-03-22T10:00:00+08:00'))

type Cell = { phase: string; closesAt: string | null; draft: number; came: number; late: number }
type Overview = {
  tasks: { kind: string }[]
  matrices: { campaign: { id: string }; rows: { organisation: { key: string }; cells: Cell[] }[] }[]
  blocks: { kind: string; says: string; link: string }[]
  blocksMore: number
}

const query = `{ overview { tasks { kind title detail due link count overdue } blocks { kind says link } blocksMore
  matrices { campaign { id title } phases { key title closesAt }
    rows { organisation { key name } contactName cells { phase closesAt draft came late } } totals { phase came } } } }`

const look = async (actor: Actor): Promise<Overview> =>
  (await world.ask<{ overview: Overview }>(actor, query)).overview

const unitsOf = ({ matrices }: Overview): string[] =>
  matrices.flatMap(({ rows }) => rows.map(({ organisation }) => organisation.key))

test('a centre sees its own line, a province its centres, the nation its regions, an auditor nothing', async () => {
  expect(unitsOf(await look(world.asThirdCentre))).toEqual(['js-yaoke'])
  const centres = unitsOf(await look(world.asProvince))
  expect(centres).toContain('js-xixia')
  expect(centres.filter((key) => !key.startsWith('js-'))).toEqual([])
  expect(unitsOf(await look(world.asNation))).toHaveLength(32)
  expect(await look(world.asAuditor)).toEqual({ tasks: [], matrices: [], blocks: [], blocksMore: 0 })
})

test('in English the phases of tasks and tables are told in English', async () => {
  const asked = '{ overview { tasks { detail } matrices { phases { title } } } }'
  const answer = await world.perform(world.asThirdCentre, asked, {}, { 'accept-language': 'en' })
  const { tasks, matrices } = dataOf<{
    overview: { tasks: { detail: string }[]; matrices: { phases: { title: string }[] }[] }
  }>(answer).overview
  expect(matrices[0]?.phases.map(({ title }) => title)).toEqual(['Phase 1', 'Phase 2'])
  expect(tasks.map(({ detail }) => detail)).toEqual([
    '优秀案例征集, Phase 1: 1 not finalised',
    '优秀案例征集, Phase 2: 1 more to come',
  ])
})

test('a centre’s own line says its drafts and its own close, which the province set earlier', async () => {
  await world.ask(
    world.asProvince,
    'mutation ($c: ID!) { setOwnDeadline(campaignId: $c, phase: "phase1", date: "2099-03-24") { id } }',
    { c: world.campaignId },
  )
  const [matrix] = (await look(world.asThirdCentre)).matrices
  const cell = matrix?.rows[0]?.cells.find(({ phase }) => phase === 'phase1')
  expect(cell).toEqual({
    phase: 'phase1',
    draft: 1,
    came: 0,
    late: 0,
    closesAt: '2099-03-24T15:59:59.000Z',
  })
})

test('what keeps a province from forwarding is named and leads to where it is settled', async () => {
  const [pending] = await database.rows<{ id: string }>(`select id from entry where title = '待审核的案例'`)
  expect((await look(world.asProvince)).blocks).toEqual([
    {
      kind: 'pending',
      says: expect.stringContaining('《待审核的案例》') as string,
      link: `/campaigns/${world.campaignId}/queue/${pending?.id}`,
    },
  ])
  expect(
    (await look(world.asOtherProvince)).blocks.map(({ kind, says }) => [kind, says.slice(0, 9)]),
  ).toEqual(
    [
      ['short', '本地区第一阶段还差'],
      ['pending', '《湖北的案例》（'],
    ].map(([kind, says]) => [kind, expect.stringContaining(says ?? '') as string]),
  )
  expect((await look(world.asNation)).blocks).toEqual([])
})

const arrivals = 'query ($c: ID!, $o: ID) { arrivals(campaignId: $c, organisationId: $o) { phase day n } }'

test('arrivals are counted by the day: what was submitted for a province, what was forwarded for the nation', async () => {
  const ask = (actor: Actor, o?: string) => world.ask(actor, arrivals, { c: world.campaignId, o })
  expect(await ask(world.asProvince)).toEqual({
    arrivals: [
      { phase: 'phase1', day: '2099-03-20', n: 1 },
      { phase: 'phase1', day: '2099-03-21', n: 2 },
    ],
  })
  const forwarded = { arrivals: [{ phase: 'phase1', day: '2099-03-21', n: 2 }] }
  expect(await ask(world.asNation)).toEqual(forwarded)
  expect(await ask(world.asNation, world.asProvince.organisationId)).toEqual(forwarded)
  expect(await ask(world.asNation, world.asOtherProvince.organisationId)).toEqual({ arrivals: [] })
  const centre = await world.perform(world.asCentre, arrivals, { c: world.campaignId })
  const neighbour = await world.perform(world.asOtherProvince, arrivals, {
    c: world.campaignId,
    o: world.asProvince.organisationId,
  })
  expect([centre.code, neighbour.code]).toEqual(['NOT_FOUND', 'NOT_FOUND'])
})

test('the first screen takes at most twelve statements, with fifty centres and fifty cases more as before', async () => {
  const actors = [world.asProvince, world.asNation, world.asCentre, world.asApprover, world.asKeeper]
  const read = async () => {
    const made = []
    for (const actor of actors) made.push(await world.perform(actor, query))
    const [own] = made.map((answer) => dataOf<{ overview: Overview }>(answer).overview)
    return {
      units: own ? unitsOf(own).length : 0,
      blocks: own ? own.blocks.length + own.blocksMore : 0,
      statements: made.map(({ statements }) => statements),
    }
  }
  const before = await read()
  await fiftyMore(database, world, world.asThirdCentre)
  await database.rows(
    `insert into entry select (jsonb_populate_record(null::entry, to_jsonb(e) || jsonb_build_object(
       'id', gen_random_uuid(), 'number', e.number || g))).*
     from entry e, generate_series(1, 50) g where e.title = '待审核的案例'`,
  )
  const after = await read()
  expect(after.units).toBe(before.units + 50)
  expect(after.blocks).toBe(before.blocks + 50)
  expect(after.statements).toEqual(before.statements)
  expect(Math.max(...after.statements)).toBeLessThanOrEqual(12)
})
