import { freshDatabase, type TestDatabase } from '../../../../test/harness/database'
import { acts, drafted, finalised, stamped, submission, submitted } from '../../../../test/harness/filing'
import { makeWorld, type World } from '../../../../test/harness/world'

let database: TestDatabase
let world: World

beforeAll(async () => {
  database = await freshDatabase()
  world = await makeWorld(database, {
    at: '2021-03-20T10:00:00+08:00',
    closes: { phase1: '2021-03-26', phase2: '2021-06-25' },
  })
})
afterAll(async () => {
  await world?.stop()
  await database?.drop()
})

test('smoke', async () => {
  const entry = await submitted(world, world.asCentre)
  console.log(entry)
  const read = await world.perform(
    world.asProvince,
    `query($id: ID!){ entry(id: $id){ title words number state mark content scan { check file { url } pages version { n } } versions { n code } reviews { id } attestations { text by } verbs { verb allowed violations { says } } closesAt filer { name } campaign { title } } }`,
    { id: entry.id },
  )
  console.log(JSON.stringify(read, null, 1))
  expect(entry.state).toBe('submitted')
}, 60000)
