import { acceptedCase, approvedTable } from '../../../../test/harness/cases'
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database'
import { makeWorld, type Actor, type World } from '../../../../test/harness/world'

let database: TestDatabase
let world: World

beforeAll(async () => {
  database = await freshDatabase()
  world = await makeWorld(database, { at: '2099-03-20T10:00:00+08:00' })
})
afterAll(async () => {
  await world?.stop()
  await database?.drop()
})

type Headway = { kind: string; label: string; says: string; since: string | null }

const query = '{ overview { headway { kind label says since } } }'

const look = async (actor: Actor): Promise<Headway[]> =>
  (await world.ask<{ overview: { headway: Headway[] } }>(actor, query)).overview.headway

const said = async (actor: Actor): Promise<{ [kind: string]: string }> =>
  Object.fromEntries((await look(actor)).map(({ kind, says }) => [kind, says]))

test('the keeper is told what of this month’s requests is done and since when the oldest waits; no other unit’s is', async () => {
  const people = { centre: world.asCentre, province: world.asProvince }
  await acceptedCase(world, people, { title: '第一个案例' })
  await acceptedCase(world, people, { title: '第二个案例' })
  const table = await approvedTable(world, world.asProvince, 'phase1')
  expect(await said(world.asKeeper)).toEqual({ sealed: '申请 0 件，已办 0 件，拒绝 0 件' })
  await world.ask(
    world.asProvince,
    'mutation ($id: ID!) { requestSeal(id: $id, reason: "报送第一阶段案例", copies: 2) { state } }',
    { id: table.id },
  )
  expect(await look(world.asKeeper)).toEqual([
    { kind: 'sealed', label: '本月用印', says: '申请 1 件，已办 0 件，拒绝 0 件', since: null },
    {
      kind: 'sealWaits',
      label: '等候用印',
      says: '1 件，最早的一件申请于',
      since: '2099-03-20T02:00:00.000Z',
    },
  ])
  expect(await said(world.asOtherKeeper)).toEqual({ sealed: '申请 0 件，已办 0 件，拒绝 0 件' })
  await database.at('2099-04-01T00:00:00+08:00')
  expect(await said(world.asKeeper)).toEqual({
    sealed: '申请 0 件，已办 0 件，拒绝 0 件',
    sealWaits: '1 件，最早的一件申请于',
  })
  await database.at('2099-03-20T10:00:00+08:00')
})

test('administrators are told how accounts, units and work stand, each in its own reach', async () => {
  const system = await world.appoint('systemAdministrator', 'jiangsu')
  const security = await world.appoint('securityAdministrator', 'jiangsu')
  const elsewhere = await world.appoint('systemAdministrator', 'hubei')
  const before = await said(system)
  const there = await said(elsewhere)
  expect(Object.keys(before)).toEqual(['accounts', 'units', 'jobs'])
  expect(Object.keys(await said(security))).toEqual(['accounts', 'factors'])
  await database.rows(`update organisation set phone = '' where id = $1 or parent_id = $1`, [
    world.asProvince.organisationId,
  ])
  const [units] = await database.rows<{ n: number }>(
    'select count(*)::int as n from organisation where $1 in (id, parent_id) and valid_to is null',
    [world.asProvince.organisationId],
  )
  expect((await said(system))['units']).toMatch(
    new RegExp(`^共 ${units?.n} 家：\\d+ 家已有人任职，${units?.n} 家未登记联系电话$`),
  )
  const failing = (await said(system))['jobs']
  await database.rows(
    `insert into job (id, kind, args, account_id, post_id, organisation_id, state)
     values (gen_random_uuid(), 'certificate.issue', '{}', $1, $2, $3, 'failed')`,
    [world.asProvince.accountId, world.asProvince.postId, world.asProvince.organisationId],
  )
  const failed = (line: string | undefined): number => Number(/失败 (\d+) 项/.exec(line ?? '')?.[1])
  expect(failed((await said(system))['jobs'])).toBe(failed(failing) + 1)
  expect(await said(elsewhere)).toEqual(there)
})

test('the auditor is told how much of the record there is, below it alone', async () => {
  const auditor = await world.appoint('auditor', 'jiangsu')
  const other = await world.appoint('auditor', 'hubei')
  const lines = async (actor: Actor): Promise<number> =>
    Number(/^共 (\d+) 条/.exec((await said(actor))['record'] ?? '')?.[1])
  const [before, there] = [await lines(auditor), await lines(other)]
  expect(before).toBeGreaterThan(0)
  await world.ask(world.asProvince, 'mutation ($id: ID!) { resetAccount(id: $id) { code } }', {
    id: (await world.appoint('filingClerk', 'js-yaoke')).accountId,
  })
  expect([await lines(auditor), await lines(other)]).toEqual([before + 1, there])
})

test('those whose matrix tells them are told by it alone, and nobody’s first screen takes many statements', async () => {
  for (const actor of [world.asCentre, world.asProvince, world.asApprover, world.asNation])
    expect(await look(actor)).toEqual([])
  const whole =
    '{ overview { tasks { kind } matrices { campaign { id } } headway { says } blocks { says } } }'
  const made: number[] = []
  for (const actor of [
    world.asKeeper,
    world.asAdministrator,
    await world.appoint('systemAdministrator', 'jiangsu'),
  ])
    made.push((await world.perform(actor, whole)).statements)
  expect(Math.max(...made)).toBeLessThanOrEqual(12)
})
