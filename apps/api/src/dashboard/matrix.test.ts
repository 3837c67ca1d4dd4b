import { calledIn } from '@huibian/domain'
import { acceptedCase, fileCase, forwardPhase } from '../../../../test/harness/cases'
import { fiftyMore } from '../../../../test/harness/centres'
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database'
import { caseContent, drafted, finalised } from '../../../../test/harness/filing'
import { dataOf, makeWorld, type World } from '../../../../test/harness/world'
import { startEntry } from '../filing/start'
import { taskWords } from './task.words'

let database: TestDatabase
let world: World

beforeAll(async () => {
  database = await freshDatabase()
  world = await makeWorld(database, { at: '2099-03-20T10:00:00+08:00' })
  const people = { centre: world.asCentre, province: world.asProvince }
  await acceptedCase(world, people, { title: '第一个案例' })
  await acceptedCase(world, people, { title: '第二个案例' })
  await forwardPhase(world, world.asProvince)
  await fileCase(world, world.asSecondCentre, { title: '待审核的案例' })
  await world.within(world.asThirdCentre, (ctx) => startEntry(ctx, world.campaignId, { phase: 'phase1' }))
  await fileCase(world, world.asOtherCentre, { title: '湖北的案例' })
})
afterAll(async () => {
  await world?.stop()
  await database?.drop()
})
beforeEach(() => database.at('2099-03-20T10:00:00+08:00'))

type Cell = { phase: string } & { [name: string]: number }
type Row = { organisation: { key: string; name: string }; contactPhone: string; cells: Cell[] }
type Matrix = { rows: Row[]; totals: Cell[] }

const cell = `phase expected draft finalised submitted returned accepted forwarded declined overdue late minimum short`
const query = `query ($c: ID!, $o: ID) { matrix(campaignId: $c, organisationId: $o) {
  rows { organisation { key name } contactPhone cells { ${cell} } } totals { ${cell} } } }`

const look = async (actor = world.asProvince, organisationId?: string): Promise<Matrix> =>
  (await world.ask<{ matrix: Matrix }>(actor, query, { c: world.campaignId, o: organisationId })).matrix

const at = (matrix: Matrix, key: string, phase = 'phase1') =>
  matrix.rows.find((row) => row.organisation.key === key)?.cells.find((one) => one.phase === phase)

const columns: { [state: string]: string } = {
  draft: 'draft',
  finalised: 'finalised',
  submitted: 'submitted',
  inReview: 'submitted',
  returned: 'returned',
  accepted: 'accepted',
  declined: 'declined',
  forwarded: 'forwarded',
}

test('the province sees each centre’s cases by state, with 待盖章 as its own column', async () => {
  const matrix = await look()
  expect(at(matrix, 'js-xixia')).toMatchObject({ forwarded: 2, submitted: 0, expected: 1, short: 0 })
  expect(at(matrix, 'js-zhongshan')).toMatchObject({ submitted: 1, finalised: 0, forwarded: 0, short: 0 })
  expect(at(matrix, 'js-yaoke')).toMatchObject({ draft: 1, short: 1, overdue: 0 })
  expect(matrix.rows.some((row) => row.organisation.key.startsWith('hb-'))).toBe(false)
})

test('the matrix equals a recount of the cases themselves', async () => {
  const matrix = await look()
  const counted = await database.rows<{ key: string; phase: string; state: string; n: number }>(
    `select o.key, e.phase, e.state, count(*)::int as n from entry e join organisation o on o.id = e.filer_id
     join organisation r on r.id = e.receiver_id where r.key = 'jiangsu' group by 1, 2, 3`,
  )
  const recount = new Map<string, number>()
  for (const { key, phase, state, n } of counted) {
    const place = `${key} ${phase} ${columns[state]}`
    recount.set(place, (recount.get(place) ?? 0) + n)
  }
  const shown = new Map<string, number>()
  for (const row of matrix.rows) {
    for (const one of row.cells) {
      for (const name of new Set(Object.values(columns))) {
        const n = one[name] ?? 0
        if (n > 0) shown.set(`${row.organisation.key} ${one.phase} ${name}`, n)
      }
    }
  }
  expect(Object.fromEntries([...shown].sort())).toEqual(Object.fromEntries([...recount].sort()))
})

test('N2-26: after the close the nation sees which regions are overdue, in 行政区划 order, with whom to call', async () => {
  const before = await look(world.asNation)
  expect(before.rows).toHaveLength(32)
  expect(before.rows[0]?.organisation.name).toBe('北京市知识产权局')
  expect(before.rows.at(-1)?.organisation.name).toContain('新疆生产建设兵团')
  expect(at(before, 'hubei')).toMatchObject({ expected: 2, submitted: 1, forwarded: 0, short: 2, overdue: 0 })
  await database.at('2099-03-27T00:00:00+08:00')
  const after = await look(world.asNation)
  expect(at(after, 'jiangsu')).toMatchObject({ forwarded: 2, short: 0, overdue: 0 })
  expect(at(after, 'hubei')).toMatchObject({ forwarded: 0, overdue: 2 })
  expect(after.totals[0]).toMatchObject({ phase: 'phase1', forwarded: 2, overdue: 62 })
  expect(at(after, 'hubei', 'phase2')).toMatchObject({ overdue: 0 })
  expect(after.rows.find((row) => row.organisation.key === 'hubei')?.contactPhone).not.toBe('')
})

test('the nation looks into one province; a province looks into none but its own', async () => {
  const matrix = await look(world.asNation, world.asProvince.organisationId)
  expect(at(matrix, 'js-xixia')).toMatchObject({ forwarded: 2 })
  const other = await world.perform(world.asOtherProvince, query, {
    c: world.campaignId,
    o: world.asProvince.organisationId,
  })
  const absent = await world.perform(world.asOtherProvince, query, {
    c: world.campaignId,
    o: '0198f0e0-0000-7000-8000-000000000000',
  })
  expect(other.code).toBe('NOT_FOUND')
  expect(JSON.stringify(other.errors)).toBe(JSON.stringify(absent.errors))
  const centre = await world.perform(world.asCentre, query, { c: world.campaignId })
  expect(centre.code).toBe('NOT_FOUND')
})

test('both matrices take no more than twelve statements', async () => {
  const province = await world.perform(world.asProvince, query, { c: world.campaignId })
  const nation = await world.perform(world.asNation, query, { c: world.campaignId })
  expect(Math.max(province.statements, nation.statements)).toBeLessThanOrEqual(12)
})

const english = { 'accept-language': 'en' }

type Task = {
  kind: string
  count: number
  due: string | null
  since: string | null
  overdue: boolean
  detail: string
  link: string
}

const tasks = async (actor: World['asCentre']): Promise<Task[]> =>
  (await world.ask<{ tasks: Task[] }>(actor, '{ tasks { kind count due since overdue detail link } }')).tasks

test('each post is told what it must do, and nobody what others must', async () => {
  expect((await tasks(world.asProvince)).map(({ kind, count }) => [kind, count])).toEqual([
    ['review', 1],
    ['mail', 1],
  ])
  expect((await tasks(world.asThirdCentre)).map(({ kind, count, detail }) => [kind, count, detail])).toEqual([
    ['draft', 1, '优秀案例征集第一阶段：1 个案例尚未定稿'],
    ['file', 1, '优秀案例征集第二阶段：还差 1 个案例'],
  ])
  expect((await tasks(world.asNation)).map(({ kind, count }) => [kind, count])).toEqual([['select', 2]])
  await database.at('2099-03-27T00:00:00+08:00')
  expect((await tasks(world.asNation)).map(({ kind, count }) => [kind, count])).toEqual([
    ['overdue', 31],
    ['select', 2],
  ])
})

test('what the notice sets no time for tells the close that it follows on, and a province its own for what it chases', async () => {
  const times = async (actor: World['asCentre'], ...kinds: string[]) =>
    (await tasks(actor))
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ kind, due, since, overdue }) => [kind, due, since, overdue])
  const close = '2099-03-26T15:59:59.000Z'
  await database.at('2099-03-26T23:59:59+08:00')
  expect(await times(world.asNation, 'overdue', 'select')).toEqual([['select', null, close, false]])
  await database.at('2099-03-27T00:00:00+08:00')
  expect(await times(world.asNation, 'overdue', 'select')).toEqual([
    ['overdue', null, close, false],
    ['select', null, close, false],
  ])
  expect(await times(world.asProvince, 'minimum')).toEqual([['minimum', close, null, true]])
})

test('a province is told of how many units it is that so many in all are missing', async () => {
  await database.at('2099-03-27T00:00:00+08:00')
  const [chase] = (await tasks(world.asProvince)).filter(({ kind }) => kind === 'minimum')
  expect(chase?.detail).toBe('优秀案例征集第一阶段：6 个所属单位已过截止时间，共还差 6 个案例')
  const called = calledIn({ vocabulary: {} })
  const said = taskWords('minimum', { n: 5, total: 3, phase: '第二阶段', called }, 'zh')
  expect(said.detail).toBe('第二阶段：3 个所属单位已过截止时间，共还差 5 个案例')
})

test('in English the phase of a task is told in English', async () => {
  const answer = await world.perform(world.asThirdCentre, '{ tasks { kind detail } }', {}, english)
  expect(dataOf<{ tasks: Task[] }>(answer).tasks.map(({ kind, detail }) => [kind, detail])).toEqual([
    ['draft', '优秀案例征集, Phase 1: 1 not finalised'],
    ['file', '优秀案例征集, Phase 2: 1 more to come'],
  ])
})

test('administrators are told which accounts and units wait for them, each in its own reach', async () => {
  const above = await world.appoint('systemAdministrator', 'jiangsu')
  const security = await world.appoint('securityAdministrator', 'jiangsu')
  const elsewhere = await world.appoint('securityAdministrator', 'hubei')
  const counts = async (actor: World['asCentre']) =>
    Object.fromEntries((await tasks(actor)).map(({ kind, count }) => [kind, count]))
  const before = await counts(security)
  const there = await counts(elsewhere)
  await database.rows(`update account set locked_until = app_now() + interval '1 hour' where id = $1`, [
    world.asThirdCentre.accountId,
  ])
  expect(await counts(security)).toEqual({ ...before, accountLocked: 1 })
  expect(await counts(elsewhere)).toEqual(there)
  const [units] = await database.rows<{ empty: number; unsealed: number }>(
    `select count(*) filter (where not exists (select 1 from holding h join post p on p.id = h.post_id
         where p.organisation_id = o.id and h.until is null))::int as empty from organisation o
     where $1 in (o.id, o.parent_id) and o.valid_to is null`,
    [world.asProvince.organisationId],
  )
  expect((await counts(above))['unitEmpty']).toBe(units?.empty)
  await database.rows('update account set locked_until = null where id = $1', [world.asThirdCentre.accountId])
})

test('the auditor is told of the week’s changes of accounts below it, and not of others', async () => {
  const auditor = await world.appoint('auditor', 'jiangsu')
  expect(await tasks(auditor)).toEqual([])
  await world.ask(world.asProvince, 'mutation ($id: ID!) { resetAccount(id: $id) { code } }', {
    id: (await world.appoint('filingClerk', 'js-yaoke')).accountId,
  })
  expect((await tasks(auditor)).map(({ kind, count, link }) => [kind, count, link])).toEqual([
    ['auditAccounts', 1, '/records?noun=account'],
  ])
  expect(await tasks(await world.appoint('auditor', 'hubei'))).toEqual([])
})

test('the list of tasks takes no more than twelve statements', async () => {
  const made = await Promise.all(
    [
      world.asProvince,
      world.asNation,
      world.asCentre,
      world.asKeeper,
      world.asAdministrator,
      world.asAuditor,
    ].map((actor) => world.perform(actor, '{ tasks { kind } }')),
  )
  expect(Math.max(...made.map(({ statements }) => statements))).toBeLessThanOrEqual(12)
})

test('with fifty centres more, matrix and tasks take as many statements as before', async () => {
  const read = async () => {
    const own = await world.perform(world.asProvince, query, { c: world.campaignId })
    const made = [
      own,
      await world.perform(world.asProvince, '{ tasks { kind } }'),
      await world.perform(world.asNation, query, { c: world.campaignId }),
    ]
    const { matrix } = dataOf<{ matrix: Matrix }>(own)
    return { rows: matrix.rows.length, statements: made.map(({ statements }) => statements) }
  }
  const before = await read()
  await fiftyMore(database, world, world.asThirdCentre)
  const after = await read()
  expect(after.rows).toBe(before.rows + 50)
  expect(after.statements).toEqual(before.statements)
  expect(Math.max(...after.statements)).toBeLessThanOrEqual(12)
})

test('a case that is finalised and waits for its stamp is counted as 待盖章, and nowhere else', async () => {
  const clerk = world.asSecondCentre
  const content = { title: '待盖章的案例', period: { from: '2098-05-01', to: '2098-12-31' } }
  const before = at(await look(), 'js-zhongshan', 'phase2')
  const draft = await drafted(world, clerk, {
    phase: 'phase2',
    content: caseContent('待盖章的案例', content),
  })
  expect(at(await look(), 'js-zhongshan', 'phase2')).toEqual({ ...before, draft: 1 })
  await finalised(world, clerk, draft)
  const matrix = await look()
  expect(at(matrix, 'js-zhongshan', 'phase2')).toEqual({ ...before, finalised: 1 })
  expect(matrix.totals.find(({ phase }) => phase === 'phase2')).toMatchObject({ draft: 0, finalised: 1 })
})
