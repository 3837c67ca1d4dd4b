import { addDays, dayOf } from '@huibian/domain'
import { createCampaign } from '../../apps/api/src/campaign/create'
import { publishCampaign } from '../../apps/api/src/participation/publish'
import { freshDatabase, type TestDatabase } from '../harness/database'
import { makeWorld, type World } from '../harness/world'
import { median } from './median'

const units = 5000
const rounds = 5

let database: TestDatabase
let world: World

/** Centres below the receivers of a call in turn, so that every receiver has its share. */
async function settle(): Promise<void> {
  await database.rows(
    `insert into organisation (id, key, parent_id, path, name, short_name, types, region, "order")
     select gen_random_uuid(), 'unit-' || n, p.id, p.path || 'unit-' || n || '/', '第 ' || n || ' 家知识产权信息服务中心',
       '第 ' || n || ' 家', '{universityCentre}', p.region, 100000 + n
     from generate_series(1, $1::int) n
     join (select o.id, o.path, o.region, row_number() over (order by o."order") - 1 as at, count(*) over () as of
       from organisation o join participation p on p.organisation_id = o.id and p.role = 'receiver') p on p.at = n % p.of`,
    [units],
  )
}

beforeAll(async () => {
  database = await freshDatabase()
  world = await makeWorld(database)
  await settle()
}, 120_000)
afterAll(async () => {
  await world?.stop()
  await database?.drop()
})

test(`a campaign is published to ${units} organisations in at most 3 s`, async () => {
  const day = (days: number): string => addDays(dayOf(new Date().toISOString()), days)
  const closes = [
    { phase: 'phase1', date: day(40) },
    { phase: 'phase2', date: day(90) },
  ]
  const taken: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const { id } = await world.within(world.asNation, (ctx) =>
      createCampaign(ctx, { preset: 'n2-cases', title: `第 ${round} 次征集`, closes }),
    )
    const begun = performance.now()
    await world.within(world.asNation, (ctx) => publishCampaign(ctx, id))
    taken.push(performance.now() - begun)
    const [parts] = await database.rows<{ n: number }>(
      'select count(*)::int as n from participation where campaign_id = $1',
      [id],
    )
    expect(parts?.n).toBeGreaterThan(units)
  }
  const [middle, most] = [Math.round(median(taken)), Math.round(Math.max(...taken))]
  console.log(JSON.stringify({ measure: 'publish', units, middle, most }))
  expect(middle).toBeLessThanOrEqual(3000)
}, 120_000)
