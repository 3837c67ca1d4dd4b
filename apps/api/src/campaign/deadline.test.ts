import { freshDatabase, type TestDatabase } from '../../../../test/harness/database'
import { makeWorld, type Actor, type World } from '../../../../test/harness/world'
import { effectiveCloseOf } from './close.queries'
import { demandPart } from './campaign.queries'

let database: TestDatabase
let world: World

beforeAll(async () => {
  database = await freshDatabase()
  world = await makeWorld(database, {
    at: '2021-03-12T09:00:00+08:00',
    closes: { phase1: '2021-03-26', phase2: '2021-06-25' },
  })
}, 60_000)

afterAll(async () => {
  await world?.stop()
  await database?.drop()
})

beforeEach(async () => {
  await database.at('2021-03-12T09:00:00+08:00')
  await database.rows(`delete from deadline where kind <> 'own' or by_name <> ''`)
  await database.rows('update deadline set replaced_at = null')
})

const phases = `query ($id: ID!) { campaign(id: $id) { phases { key myClose daysLeft open permission { kind reason } } } }`
type Phase = { key: string; myClose: string; daysLeft: number; open: boolean; permission: unknown }

const phaseOf = async (actor: Actor, key = 'phase1'): Promise<Phase | undefined> => {
  const asked = await world.ask<{ campaign: { phases: Phase[] } }>(actor, phases, { id: world.campaignId })
  return asked.campaign.phases.find((phase) => phase.key === key)
}
const isOpen = async (actor: Actor, at: string, key = 'phase1'): Promise<boolean | undefined> => {
  await database.at(at)
  return (await phaseOf(actor, key))?.open
}

const own = `mutation ($c: ID!, $p: String!, $d: String!) { setOwnDeadline(campaignId: $c, phase: $p, date: $d) { kind until } }`
const late = `mutation ($c: ID!, $o: ID, $u: DateTimeISO!, $r: String!) {
  allowLate(campaignId: $c, phase: "phase1", organisationId: $o, until: $u, reason: $r) { kind organisation { key } } }`
const extend = `mutation ($c: ID!, $o: ID!, $u: DateTimeISO!, $r: String!) {
  extendPhase(campaignId: $c, phase: "phase1", organisationId: $o, until: $u, reason: $r) { kind organisation { key } by } }`

const setOwn = (actor: Actor, d: string, p = 'phase1'): ReturnType<World['perform']> =>
  world.perform(actor, own, { c: world.campaignId, p, d })
const allow = (
  actor: Actor,
  u: string,
  to?: Actor,
  r = '印章换发，用印须顺延',
): ReturnType<World['perform']> =>
  world.perform(actor, late, { c: world.campaignId, o: to?.organisationId, u, r })
const prolong = (actor: Actor, u: string, to: Actor, r = '受灾停工'): ReturnType<World['perform']> =>
  world.perform(actor, extend, { c: world.campaignId, o: to.organisationId, u, r })
const says = (answer: { violations: { says?: string }[] }): (string | undefined)[] =>
  answer.violations.map((violation) => violation.says)
const rules = (answer: { violations: { rule: string }[] }): string[] =>
  answer.violations.map((violation) => violation.rule)

test('N2-11: phase 1 is open to a province in the last second of 26 March and closed in the next', async () => {
  expect(await isOpen(world.asProvince, '2021-03-26T23:59:59.999+08:00')).toBe(true)
  expect(await isOpen(world.asProvince, '2021-03-27T00:00:00+08:00')).toBe(false)
})

test('N2-13: phase 2 is open to a province in the last second of 25 June and closed in the next', async () => {
  expect(await isOpen(world.asProvince, '2021-06-25T23:59:59.999+08:00', 'phase2')).toBe(true)
  expect(await isOpen(world.asProvince, '2021-06-26T00:00:00+08:00', 'phase2')).toBe(false)
})

test('a phase is closed before it opens', async () => {
  expect(await isOpen(world.asCentre, '2021-03-11T23:59:59+08:00')).toBe(false)
  expect(await isOpen(world.asCentre, '2021-03-12T00:00:00+08:00')).toBe(true)
})

test("a province's date for its centres is five working days before the notice's unless it says otherwise", async () => {
  expect(await phaseOf(world.asCentre)).toEqual({
    key: 'phase1',
    myClose: '2021-03-19T15:59:59.000Z',
    daysLeft: 7,
    open: true,
    permission: null,
  })
  // Qingming and the days around the Dragon Boat Festival are holidays of the year's calendar: 14 June 2021 is one.
  expect((await phaseOf(world.asCentre, 'phase2'))?.myClose).toBe('2021-06-18T15:59:59.000Z')
  expect((await phaseOf(world.asProvince))?.myClose).toBe('2021-03-26T15:59:59.000Z')
})

test("a province sets another date for its own centres alone, the notice's at the latest", async () => {
  expect((await setOwn(world.asProvince, '2021-03-24')).data).toEqual({
    setOwnDeadline: { kind: 'own', until: '2021-03-24T15:59:59.000Z' },
  })
  expect((await phaseOf(world.asCentre))?.myClose).toBe('2021-03-24T15:59:59.000Z')
  expect((await phaseOf(world.asOtherCentre))?.myClose).toBe('2021-03-19T15:59:59.000Z')
  expect(says(await setOwn(world.asProvince, '2021-03-27'))).toEqual([
    '本单位的截止日期不能晚于通知的截止时间 2021年3月26日 23:59:59。',
  ])
  expect(says(await setOwn(world.asProvince, '2021-03-11'))).toEqual([
    '所填时间 2021年3月11日 23:59:59 已过，请填写今后的时间。',
  ])
  expect(says(await setOwn(world.asProvince, '2021-02-30'))).toEqual([
    '“2021-02-30”不是有效日期，请按年-月-日填写。',
  ])
  expect((await setOwn(world.asProvince, '2021-03-24', 'phase9')).code).toBe('NOT_FOUND')
  for (const actor of [world.asCentre, world.asNation, world.asApprover])
    expect(rules(await setOwn(actor, '2021-03-24'))).toEqual(['act.notAllowed'])
})

test('同意补报: a province lets one centre file later, and the next second is refused', async () => {
  const until = '2021-03-23T12:00:00+08:00'
  expect((await allow(world.asProvince, until, world.asCentre)).data).toEqual({
    allowLate: { kind: 'permission', organisation: { key: 'js-xixia' } },
  })
  expect(await isOpen(world.asCentre, '2021-03-23T12:00:00.900+08:00')).toBe(true)
  expect(await isOpen(world.asCentre, '2021-03-23T12:00:01+08:00')).toBe(false)
  expect(await isOpen(world.asSecondCentre, '2021-03-20T00:00:00+08:00')).toBe(false)
  expect((await phaseOf(world.asCentre))?.permission).toEqual({
    kind: 'permission',
    reason: '印章换发，用印须顺延',
  })
})

test("同意补报 may be for all of a province's centres, and for none of another's", async () => {
  await allow(world.asProvince, '2021-03-26T23:59:59+08:00')
  const late = '2021-03-25T10:00:00+08:00'
  expect([
    await isOpen(world.asCentre, late),
    await isOpen(world.asSecondCentre, late),
    await isOpen(world.asOtherCentre, late),
  ]).toEqual([true, true, false])
})

test('同意补报 reaches no further than the notice and needs a reason', async () => {
  expect(says(await allow(world.asProvince, '2021-03-27T00:00:00+08:00', world.asCentre))).toEqual([
    '同意补报的时间不能晚于 2021年3月26日 23:59:59；确需延后的，请报上级单位延期。',
  ])
  expect(says(await allow(world.asProvince, '2021-03-26T23:59:59+08:00', world.asCentre, ' '))).toEqual([
    '“理由”应为 2 至 500 个字，请填写。',
  ])
})

test('同意补报 to the last day reaches the hour at which that day closes, and is refused once it is past', async () => {
  await database.rows(`update phase set closes_at = '2021-03-26T17:30:00+08:00' where key = 'phase1'`)
  const lastDay = () => allow(world.asProvince, '2021-03-26T23:59:59+08:00', world.asCentre)
  const tooLate = ['同意补报的时间不能晚于 2021年3月26日 17:30:00；确需延后的，请报上级单位延期。']
  expect((await lastDay()).violations).toEqual([])
  expect((await phaseOf(world.asCentre))?.myClose).toBe('2021-03-26T09:30:00.000Z')
  expect(says(await allow(world.asProvince, '2021-03-27T17:30:00+08:00', world.asCentre))).toEqual(tooLate)
  await database.at('2021-03-26T18:00:00+08:00')
  expect(says(await lastDay())).toEqual(tooLate)
  await database.rows(`update phase set closes_at = '2021-03-26T23:59:59+08:00' where key = 'phase1'`)
})

test("another province's centre and one that does not exist are one answer", async () => {
  const other = await allow(world.asProvince, '2021-03-23T12:00:00+08:00', world.asOtherCentre)
  const absent = { ...world.asOtherCentre, organisationId: '01890000-0000-7000-8000-000000000000' }
  expect(other.code).toBe('NOT_FOUND')
  expect(await allow(world.asProvince, '2021-03-23T12:00:00+08:00', absent)).toEqual(other)
})

test('beyond the notice only the nation extends, for one unit, and then its province may permit its centres', async () => {
  const until = '2021-03-31T23:59:59+08:00'
  expect((await prolong(world.asNation, until, world.asProvince)).data).toEqual({
    extendPhase: { kind: 'extension', organisation: { key: 'jiangsu' }, by: world.asNation.name },
  })
  expect(await isOpen(world.asProvince, '2021-03-31T23:59:59+08:00')).toBe(true)
  expect(await isOpen(world.asOtherProvince, '2021-03-27T00:00:00+08:00')).toBe(false)
  await database.at('2021-03-27T09:00:00+08:00')
  expect((await allow(world.asProvince, '2021-03-30T23:59:59+08:00', world.asCentre)).violations).toEqual([])
  expect(await isOpen(world.asCentre, '2021-03-30T23:59:59+08:00')).toBe(true)
  expect(await isOpen(world.asCentre, '2021-03-31T00:00:00+08:00')).toBe(false)
  for (const actor of [world.asProvince, world.asCentre])
    expect(rules(await prolong(actor, until, world.asCentre))).toEqual(['act.notAllowed'])
  expect(says(await prolong(world.asNation, '2021-03-26T23:59:59+08:00', world.asOtherProvince))).toEqual([
    '所填时间 2021年3月26日 23:59:59 已过，请填写今后的时间。',
  ])
})

test('a later grant takes the place of the one before, and the record keeps both', async () => {
  await allow(world.asProvince, '2021-03-23T12:00:00+08:00', world.asCentre)
  await allow(world.asProvince, '2021-03-22T12:00:00+08:00', world.asCentre)
  expect((await phaseOf(world.asCentre))?.myClose).toBe('2021-03-22T04:00:00.000Z')
  const kept = await database.rows<{ replaced: boolean }>(
    `select replaced_at is not null as replaced from deadline where kind = 'permission' order by id`,
  )
  expect(kept).toEqual([{ replaced: true }, { replaced: false }])
})

test('of two grants to one centre at once both are written one after the other', async () => {
  const grants = await Promise.all(
    ['2021-03-22T12:00:00+08:00', '2021-03-23T12:00:00+08:00', '2021-03-24T12:00:00+08:00'].map((until) =>
      allow(world.asProvince, until, world.asCentre),
    ),
  )
  expect(grants.map((grant) => grant.code)).toEqual([undefined, undefined, undefined])
  const current = await database.rows(
    `select 1 from deadline where kind = 'permission' and replaced_at is null`,
  )
  expect(current.length).toBe(1)
})

test('the gate of the acts reads the same closes', async () => {
  await allow(world.asProvince, '2021-03-23T12:00:00+08:00', world.asCentre)
  const close = await world.within(world.asCentre, async (ctx) =>
    effectiveCloseOf(ctx, { participationId: (await demandPart(ctx, world.campaignId)).id, phase: 'phase1' }),
  )
  expect(close).toEqual({
    onTimeUntil: '2021-03-19T23:59:59+08:00',
    permittedUntil: '2021-03-23T12:00:00+08:00',
    acceptedUntil: '2021-03-23T12:00:00+08:00',
    by: 'permission',
    upperClose: '2021-03-26T23:59:59+08:00',
  })
})

test('lists of deadlines show a centre what binds it and a province what it granted', async () => {
  await allow(world.asProvince, '2021-03-23T12:00:00+08:00', world.asCentre)
  await allow(world.asOtherProvince, '2021-03-22T12:00:00+08:00')
  const list =
    'query ($id: ID!) { deadlines(campaignId: $id) { kind phase organisation { key } grantedBy { key } } }'
  const seen = async (actor: Actor): Promise<string[]> => {
    type Unit = { key: string }
    type Asked = {
      deadlines: { kind: string; phase: string; organisation: Unit | null; grantedBy: Unit }[]
    }
    const asked = await world.ask<Asked>(actor, list, { id: world.campaignId })
    return asked.deadlines.map(
      (one) => `${one.phase} ${one.kind} ${one.organisation?.key ?? 'all'} by ${one.grantedBy.key}`,
    )
  }
  const both = [
    'phase1 own all by jiangsu',
    'phase1 permission js-xixia by jiangsu',
    'phase2 own all by jiangsu',
  ]
  expect(await seen(world.asCentre)).toEqual(both)
  expect(await seen(world.asProvince)).toEqual(both)
  expect(await seen(world.asSecondCentre)).toEqual(['phase1 own all by jiangsu', 'phase2 own all by jiangsu'])
  expect((await seen(world.asNation)).filter((line) => line.includes('permission')).toSorted()).toEqual([
    'phase1 permission all by hubei',
    'phase1 permission js-xixia by jiangsu',
  ])
})

const renew = 'mutation { renewCalendarFeed { since address } }'

/** What a calendar programme reads at an address: each event's summary and start, and the status of the answer. */
async function subscribed(address: string): Promise<{ status: number; events: string[] }> {
  const response = await fetch(address.replace(/^https?:\/\/[^/]+/, world.url))
  const unfolded = (await response.text()).replace(/\r\n /g, '')
  const events = unfolded.split('BEGIN:VEVENT').slice(1)
  const line = (event: string, name: string): string =>
    new RegExp(`^${name}:(.*)$`, 'm').exec(event)?.[1]?.trim() ?? ''
  return {
    status: response.status,
    events: events.map((event) => `${line(event, 'SUMMARY')} ${line(event, 'DTSTART')}`),
  }
}

const addressOf = async (actor: Actor): Promise<string> =>
  (await world.ask<{ renewCalendarFeed: { address: string } }>(actor, renew)).renewCalendarFeed.address

test('a calendar programme reads by a secret address what binds the post, and what is granted later', async () => {
  const [centre, province] = [await addressOf(world.asCentre), await addressOf(world.asProvince)]
  const second = '优秀案例征集第二阶段报送截止 20210618T155959Z'
  expect(await subscribed(centre)).toEqual({
    status: 200,
    events: ['优秀案例征集第一阶段报送截止 20210319T155959Z', second],
  })
  expect(await subscribed(province)).toEqual({
    status: 200,
    events: [
      '优秀案例征集第一阶段上报截止 20210326T155959Z',
      '优秀案例征集第二阶段上报截止 20210625T155959Z',
    ],
  })
  await allow(world.asProvince, '2021-03-23T12:00:00+08:00', world.asCentre)
  expect((await subscribed(centre)).events).toEqual(['优秀案例征集第一阶段报送截止 20210323T040000Z', second])
})

test('an address that was made anew, ended, or whose post was left leads nowhere, and is kept as a hash alone', async () => {
  const nothing = { status: 404, events: [] }
  const clerk = await world.appoint('filingClerk', 'js-zhongshan')
  const old = await addressOf(clerk)
  const fresh = await addressOf(clerk)
  expect([await subscribed(old), (await subscribed(fresh)).status]).toEqual([nothing, 200])
  const secret = fresh.slice(fresh.lastIndexOf('/') + 1, -'.ics'.length)
  expect(await database.rows('select 1 from calendar_feed f where f::text like $1', [`%${secret}%`])).toEqual(
    [],
  )
  await database.rows('update holding set until = app_now() where account_id = $1', [clerk.accountId])
  expect(await subscribed(fresh)).toEqual(nothing)
  const ended = await addressOf(world.asSecondCentre)
  await world.ask(world.asSecondCentre, 'mutation { endCalendarFeed { since } }')
  expect([await subscribed(ended), await subscribed(`${world.url}/calendar/${'a'.repeat(43)}.ics`)]).toEqual([
    nothing,
    nothing,
  ])
})
