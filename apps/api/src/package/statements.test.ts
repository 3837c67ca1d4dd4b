import { acceptedCase, forwardPhase } from '../../../../test/harness/cases'
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database'
import { makeWorld, type Actor, type World } from '../../../../test/harness/world'

jest.setTimeout(180_000)

let database: TestDatabase
let world: World
/** Two provinces that differ by nothing but how many cases they have. */
let few: { province: Actor; package: string; cases: string[] }
let many: { province: Actor; package: string; cases: string[] }

async function filled(province: Actor, centre: Actor, n: number) {
  const cases: string[] = []
  for (let at = 1; at <= n; at += 1) {
    cases.push(await acceptedCase(world, { centre, province }, { title: `第${at}个案例` }))
  }
  const { id } = await forwardPhase(world, province)
  await acceptedCase(world, { centre, province }, { title: '补报的案例' })
  await world.ask(province, 'mutation ($c: ID!) { buildSummary(campaignId: $c, phase: "phase1") { id } }', {
    c: world.campaignId,
  })
  return { province, package: id, cases }
}

beforeAll(async () => {
  database = await freshDatabase()
  world = await makeWorld(database, { at: '2099-03-20T10:00:00+08:00' })
  few = await filled(world.asProvince, world.asCentre, 2)
  many = await filled(world.asOtherProvince, world.asOtherCentre, 12)
})
afterAll(async () => {
  await world?.stop()
  await database?.drop()
})

const both = async (query: string, of: (one: typeof few) => object, actor?: Actor): Promise<number[]> => {
  const counts: number[] = []
  for (const one of [few, many]) {
    const answer = await world.perform(actor ?? one.province, query, of(one))
    if (answer.errors) throw new Error(JSON.stringify(answer.errors))
    counts.push(answer.statements)
  }
  return counts
}

const link = 'id name url size'
const verbs = 'verbs { verb allowed violations { says } }'

test('a table with all that a page shows of it', async () => {
  const [two = 0, twelve] = await both(
    `query ($c: ID!) { summary(campaignId: $c, phase: "phase1") { id n state revision code hash stale staleReason
       organisation { name } minimum { done needed } blocks { says } ${verbs}
       rows { position remark entry { id title number filer { name } } version { n code } }
       sealRequest { state } approval { approver } pdf { ${link} } xlsx { ${link} } scan { ${link} } } }`,
    () => ({ c: world.campaignId }),
  )
  expect(twelve).toBe(two)
  expect(two).toBeLessThanOrEqual(12)
})

test('a package with all that a page shows of it', async () => {
  const [two = 0, twelve] = await both(
    `query ($id: ID!) { package(id: $id) { n state kind counts mark changes manifest reason ${verbs}
       organisation { name } mail { to subject text } job { state progress } file { ${link} } parts { ${link} }
       entries { position entry { id title filer { name } } version { n code } } } }`,
    (one) => ({ id: one.package }),
  )
  expect(twelve).toBe(two)
  expect(two).toBeLessThanOrEqual(12)
})

test('the packages of a campaign, as the nation lists them', async () => {
  const answer = await world.perform(
    world.asNation,
    `query ($c: ID!) { packages(campaignId: $c) { n state kind counts organisation { shortName }
       entries { entry { id title } version { n } } ${verbs} } }`,
    { c: world.campaignId },
  )
  expect(answer.errors).toBeUndefined()
  expect(answer.statements).toBeLessThanOrEqual(12)
})

test('the book with two cases and with twelve', async () => {
  const query = `query ($c: ID!) { book(campaignId: $c) { title revision announcedAt ${verbs}
    chapters { key title selections { position tags entry { title filer { name } } version { n } edited { revision edits { reason } } } }
    editions { kind n pages pdf { ${link} } job { state } } } }`
  const read = async () => {
    const answer = await world.perform(world.asNation, query, { c: world.campaignId })
    if (answer.errors) throw new Error(JSON.stringify(answer.errors))
    return answer.statements
  }
  const select = (id: string) =>
    world.perform(world.asNation, 'mutation ($e: ID!) { selectEntry(entryId: $e) { id } }', { e: id })
  const acts: number[] = []
  for (const id of few.cases) acts.push((await select(id)).statements)
  const two = await read()
  for (const id of many.cases) acts.push((await select(id)).statements)
  expect(await read()).toBe(two)
  expect(two).toBeLessThanOrEqual(12)
  expect(Math.max(...acts)).toBeLessThanOrEqual(12)
})

test('the acts on a table', async () => {
  const table = async (one: typeof few) =>
    (
      await world.ask<{ summary: { id: string; revision: number } }>(
        one.province,
        'query ($c: ID!) { summary(campaignId: $c, phase: "phase1") { id revision } }',
        { c: world.campaignId },
      )
    ).summary
  const tables = new Map([
    [few, await table(few)],
    [many, await table(many)],
  ])
  const of = (one: typeof few) => ({ id: tables.get(one)?.id, r: tables.get(one)?.revision })
  const [two = 0, twelve] = await both(
    'mutation ($id: ID!, $r: Int!) { freezeSummary(id: $id, revision: $r, waivers: []) { state } }',
    of,
  )
  expect(twelve).toBe(two)
  expect(two).toBeLessThanOrEqual(12)
})
