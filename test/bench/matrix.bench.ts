import { Client } from 'pg'
import { v7 } from 'uuid'
import { freshDatabase, type TestDatabase } from '../harness/database'
import { makeWorld, type World } from '../harness/world'
import { median } from './median'

const centres = 200
const sizes = [400, 40_000, 400_000]
const rounds = 25

let database: TestDatabase
let world: World
let client: Client
beforeAll(async () => {
  database = await freshDatabase()
  world = await makeWorld(database)
  client = new Client({ connectionString: database.ownerUrl })
  await client.connect()
  await client.query(`select set_config('huibian.organisation', 'jiangsu', false)`)
  await addCentres()
}, 300_000)
afterAll(async () => {
  await client?.end()
  await world?.stop()
  await database?.drop()
})

const parts = `participation p join organisation o on o.id = p.organisation_id
  where p.campaign_id = $1 and p.role = 'filer' and o.path like '%/jiangsu/%'`

/** Brings the province to 200 centres that take part. */
async function addCentres(): Promise<void> {
  const there = await client.query<{ n: number }>(`select count(*)::int as n from ${parts}`, [
    world.campaignId,
  ])
  const missing = centres - (there.rows[0]?.n ?? 0)
  const made = Array.from({ length: missing }, (_, at) => ({ id: v7(), part: v7(), key: `js-bench-${at}` }))
  await client.query(
    `with given as (select * from jsonb_to_recordset($1::jsonb) as g(id uuid, part uuid, key text)),
     above as (select o.id, o.path, p.id as part, p.path as line from organisation o
       join participation p on p.organisation_id = o.id and p.campaign_id = $2 where o.key = 'jiangsu'),
     units as (insert into organisation (id, key, parent_id, path, name, short_name, types, region)
       select g.id, g.key, a.id, a.path || g.key || '/', g.key, g.key, '{tisc}', '320000' from given g, above a returning id)
     insert into participation (id, campaign_id, organisation_id, role, receiver_id, counts_as_id, path)
       select g.part, $2, g.id, 'filer', a.part, a.part, a.line || g.key || '/' from given g, above a`,
    [JSON.stringify(made), world.campaignId],
  )
}

/** Brings the province to so many entries, spread evenly, with the counts that the acts would keep. */
async function fill(total: number): Promise<void> {
  await client.query(
    `with line as (select p.id, p.organisation_id, r.organisation_id as receiver, o.key, row_number() over () as n
       from participation p join organisation o on o.id = p.organisation_id join participation r on r.id = p.receiver_id
       where p.campaign_id = $1 and p.role = 'filer' and o.path like '%/jiangsu/%'),
     have as (select count(*)::int as n from entry)
     insert into entry (id, campaign_id, campaign_version, participation_id, filer_id, receiver_id, phase, kind, seen_by,
       title, draft, created_by)
     select gen_random_uuid(), $1, 1, l.id, l.organisation_id, l.receiver, 'phase' || (1 + i % 2), 'case',
       '/jiangsu/' || l.key || '/', '案例 ' || i, '{}', $3
     from have, generate_series(have.n + 1, $2) i join line l on l.n = 1 + i % ${centres}`,
    [world.campaignId, total, world.asCentre.accountId],
  )
  await client.query(
    `insert into counter (participation_id, phase, state, mark, n)
     select participation_id, phase, state, mark, count(*) from entry group by 1, 2, 3, 4
     on conflict (participation_id, phase, state, mark) do update set n = excluded.n`,
  )
  await client.query('analyze entry; analyze counter')
}

const query = `query($c: ID!) { matrix(campaignId: $c) { rows { organisation { id } cells { phase draft submitted overdue } } } }`

async function milliseconds(): Promise<number> {
  const begun = performance.now()
  const { matrix } = await world.ask<{ matrix: { rows: unknown[] } }>(world.asProvince, query, {
    c: world.campaignId,
  })
  expect(matrix.rows.length).toBe(centres)
  return performance.now() - begun
}

test('the matrix of 200 centres takes at most 1.5 times as long at 400,000 entries as at 400', async () => {
  const medians: number[] = []
  for (const size of sizes) {
    await fill(size)
    for (let at = 0; at < 5; at += 1) await milliseconds()
    const taken: number[] = []
    for (let at = 0; at < rounds; at += 1) taken.push(await milliseconds())
    medians.push(median(taken))
  }
  const [least = 0, ...others] = medians
  const ratio = Math.max(...others) / least
  console.log(JSON.stringify({ measure: 'matrix', centres, sizes, milliseconds: medians, ratio }))
  expect(ratio).toBeLessThanOrEqual(1.5)
}, 900_000)
