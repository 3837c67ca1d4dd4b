import { Client } from 'pg'
import { freshDatabase, type TestDatabase } from '../harness/database'
import { makeWorld, type Actor, type World } from '../harness/world'
import { addUnits, fill } from './many'
import { median } from './median'

const centres = 200
const sizes = [400, 40_000, 400_000]
const rounds = 25
const regions = 47

let database: TestDatabase
let world: World
let client: Client
beforeEach(async () => {
  database = await freshDatabase()
  world = await makeWorld(database)
  client = new Client({ connectionString: database.adminUrl })
  await client.connect()
}, 300_000)
afterEach(async () => {
  await client.end()
  await world.stop()
  await database.drop()
})

const query = `query($c: ID!) { matrix(campaignId: $c) { rows { organisation { id } cells { phase draft submitted overdue } } } }`

type Row = { cells: { draft: number }[] }

/** Milliseconds of one look at somebody's matrix, in the middle of many. */
async function usual(actor: Actor, expected: { units: number; entries: number }): Promise<number> {
  const taken: number[] = []
  for (let at = 0; at < 5 + rounds; at += 1) {
    const begun = performance.now()
    const { matrix } = await world.ask<{ matrix: { rows: Row[] } }>(actor, query, { c: world.campaignId })
    if (at >= 5) taken.push(performance.now() - begun)
    const drafts = matrix.rows.flatMap(({ cells }) => cells.map(({ draft }) => draft))
    expect({ units: matrix.rows.length, entries: drafts.reduce((sum, n) => sum + n, 0) }).toEqual(expected)
  }
  return median(taken)
}

test('the matrix of 200 centres takes at most 1.5 times as long at 400,000 entries as at 400', async () => {
  const place = { campaignId: world.campaignId, above: 'jiangsu' }
  await addUnits(client, { ...place, role: 'filer' }, centres)
  const medians: number[] = []
  for (const size of sizes) {
    await fill(client, place, size)
    medians.push(await usual(world.asProvince, { units: centres, entries: size }))
  }
  const [least = 0, ...others] = medians
  const ratio = Math.max(...others) / least
  console.log(JSON.stringify({ measure: 'matrix', centres, sizes, milliseconds: medians, ratio }))
  expect(ratio).toBeLessThanOrEqual(1.5)
}, 900_000)

test('the nation’s matrix of 47 regions over 400,000 entries takes at most 100 ms', async () => {
  const { campaignId } = world
  await addUnits(client, { campaignId, above: 'cnipa', role: 'receiver' }, regions)
  const receivers = await client.query<{ key: string }>(
    `select o.key from participation p join organisation o on o.id = p.organisation_id
     where p.campaign_id = $1 and p.role = 'receiver' and p.counts_as_id is null`,
    [campaignId],
  )
  for (const { key } of receivers.rows)
    await addUnits(client, { campaignId, above: key, role: 'filer' }, centres)
  const entries = 400_000
  await fill(client, { campaignId, above: 'cnipa' }, entries)
  const milliseconds = await usual(world.asNation, { units: regions, entries })
  console.log(JSON.stringify({ measure: 'matrix of the nation', regions, centres, entries, milliseconds }))
  expect(milliseconds).toBeLessThanOrEqual(100)
}, 900_000)
