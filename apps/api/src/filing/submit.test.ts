import { freshDatabase, type TestDatabase } from '../../../../test/harness/database'
import { makeWorld, type World } from '../../../../test/harness/world'

let database: TestDatabase
let world: World

beforeAll(async () => {
  database = await freshDatabase()
  world = await makeWorld(database)
})
afterAll(async () => {
  await world?.stop()
  await database?.drop()
})

test('smoke', async () => {
  const started = await world.perform(
    world.asCentre,
    'mutation($c: ID!){ startEntry(campaignId: $c, phase: "phase1"){ id revision state content title filer { name } receiver { name } verbs { verb allowed violations { says } } violations(at: "finalise") { says } closesAt } }',
    { c: world.campaignId },
  )
  console.log(JSON.stringify(started, null, 1))
})
