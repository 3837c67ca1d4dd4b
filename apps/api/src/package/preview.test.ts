import fc from 'fast-check'
import { v7 } from 'uuid'
import { acceptedCase, approvedTable, forward, stampTable } from '../../../../test/harness/cases'
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database'
import { makeWorld, type World } from '../../../../test/harness/world'
import { standingOf } from '../summary/blocks'
import { visibleSummary } from '../summary/summary.queries'
import { forwardPackage } from './forward'

jest.setTimeout(300_000)

/** So many states of a province that is about to forward. */
const states = 120

const phase = 'phase2'
const reasons = ['enoughPerPhase', 'enoughPerCentre'].map((rule) => ({ rule, reason: '本年机构调整。' }))

let database: TestDatabase
let world: World
let table = ''
let cases: string[] = []
beforeAll(async () => {
  database = await freshDatabase()
  world = await makeWorld(database, { at: '2099-06-20T10:00:00+08:00' })
  const { asCentre, asSecondCentre, asProvince: province } = world
  for (const [title, centre] of [
    ['第一个案例', asCentre],
    ['第二个案例', asCentre],
    ['第三个案例', asSecondCentre],
  ] as const)
    cases = [...cases, await acceptedCase(world, { centre, province }, { title, phase })]
  table = (await approvedTable(world, province, phase, reasons)).id
  await stampTable(world, province, table)
})
afterAll(async () => {
  await world?.stop()
  await database?.drop()
})

const often = <T>(first: T, ...others: T[]): fc.Arbitrary<T> =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(first) }, { weight: 2, arbitrary: fc.constantFrom(...others) })

/** What may stand or be missing: at each case, at its form, at the table and its stamp, at the reasons that were given, and at the time. */
const provinces = fc.record({
  cases: fc.array(
    fc.record({
      state: often('accepted', 'inReview', 'submitted', 'returned'),
      form: often('matched', 'confirmed', 'typed', 'none'),
    }),
    { minLength: 3, maxLength: 3 },
  ),
  table: often('stamped', 'building', 'frozen', 'approved', 'sealing'),
  anew: often(true, false),
  paper: often(true, false),
  waived: often(
    reasons.map(({ rule }) => rule),
    ['enoughPerPhase'],
    ['enoughPerCentre'],
    [],
  ),
  at: often(
    '2099-06-20T10:00:00+08:00',
    '2099-06-25T23:59:59+08:00',
    '2099-06-26T00:00:00+08:00',
    '2099-07-01T00:00:00+08:00',
  ),
  extended: fc.boolean(),
})
type Province = typeof provinces extends fc.Arbitrary<infer T> ? T : never

/** Brings the province into a state; stamped `anew` is what would be printed of it then. */
async function bring(given: Province): Promise<void> {
  const states = given.cases.map(({ state }) => state)
  const forms = given.cases.map(({ form }) => form)
  await database.at(given.at)
  await database.rows(
    `with given as (select * from unnest($1::uuid[], $2::text[], $3::text[]) as g(id, state, form)),
     moved as (update entry e set state = g.state from given g where e.id = g.id)
     update scan s set "check" = case when g.form = 'none' then 'matched' else g.form end,
       code_read = case when g.form in ('matched', 'none') then v.code end,
       replaced_at = case when g.form = 'none' then app_now() end
     from given g join entry_version v on v.entry_id = g.id where s.entry_id = g.id`,
    [cases, states, forms],
  )
  await database.rows('delete from waiver where summary_id = $1', [table])
  await database.rows(
    `insert into waiver (id, summary_id, rule, reason, by_name) select gen_random_uuid(), $1, w, '本年机构调整。', '' from unnest($2::text[]) w`,
    [table, given.waived],
  )
  await database.rows(`delete from deadline where kind = 'extension' and phase = $1`, [phase])
  if (given.extended)
    await database.rows(
      `insert into deadline (id, campaign_id, phase, kind, granted_by_id, participation_id, until, reason, by_name)
       select $1, p.campaign_id, $2, 'extension', p.receiver_id, p.id, '2099-06-30T23:59:59+08:00', '换发印章，同意延期。', ''
       from participation p where p.campaign_id = $3 and p.organisation_id = $4`,
      [v7(), phase, world.campaignId, world.asProvince.organisationId],
    )
  if (given.anew) {
    const { now, hash } = await world.within(world.asProvince, async (ctx) =>
      standingOf(ctx, await visibleSummary(ctx, table)),
    )
    await database.rows(
      'update summary set frozen = $2, frozen_sha256 = $3, stamped_sha256 = $3 where id = $1',
      [table, JSON.stringify(now), hash],
    )
  }
  await database.rows(
    `update summary set state = $2, scan_file_id = case when $3 then coalesce(scan_file_id, pdf_file_id) end where id = $1`,
    [table, given.table, given.paper],
  )
}

type Told = { rule: string; path: string | null; says: string; strength: string }
type Preview = { blocks: Told[]; verbs: { verb: string; allowed: boolean; violations: Told[] }[] }

const told = 'rule path says strength'

/** What the page of the table says of forwarding it: all that is missing, and what the button says. */
async function previewed(): Promise<{ blocks: Told[]; button: Told[] }> {
  const { summary } = await world.ask<{ summary: Preview }>(
    world.asProvince,
    `query ($c: ID!, $p: String!) { summary(campaignId: $c, phase: $p) { blocks { ${told} } verbs { verb allowed violations { ${told} } } } }`,
    { c: world.campaignId, p: phase },
  )
  const button = summary.verbs.find(({ verb }) => verb === 'package.forward')
  if (!button || button.allowed !== (button.violations.length === 0)) throw new Error('no such button')
  return { blocks: summary.blocks, button: button.violations }
}

class Undone extends Error {}

/** What forwarding is refused for; a package that goes is taken back with its operation. */
async function refused(sound: boolean): Promise<Told[]> {
  if (!sound) {
    const { violations } = await forward(world, world.asProvince, table)
    return violations.map((each) => ({ path: null, ...each })) as unknown as Told[]
  }
  const going = world.within(world.asProvince, async (ctx) => {
    await forwardPackage(ctx, table, '')
    throw new Undone()
  })
  await expect(going).rejects.toBeInstanceOf(Undone)
  return []
}

const bare = (all: readonly Told[]): Told[] =>
  all.map(({ rule, path, says, strength }) => ({ rule, path, says, strength }))

test('forwarding is refused for what the page of the table lists, to the word, and for nothing else', async () => {
  const heard = new Set<string>()
  for (const given of fc.sample(provinces, { numRuns: states, seed: 2024 })) {
    await bring(given)
    const { blocks, button } = await previewed()
    const found = await refused(button.length === 0)
    expect({ given, found: bare(found) }).toEqual({ given, found: bare(button) })
    if (given.table === 'stamped') expect(bare(button)).toEqual(bare(blocks))
    for (const { rule } of found) heard.add(rule)
    if (found.length === 0) heard.add('forwarded')
  }
  expect([...heard].sort()).toEqual([
    'enoughPerCentre',
    'enoughPerPhase',
    'formCompared',
    'forwarded',
    'may.wrongState',
    'onTime',
    'packageComplete',
    'summary.empty',
    'tableListsAll',
    'tableStamped',
  ])
})
