import { freshDatabase, type TestDatabase } from '../../../../test/harness/database'
import { makeWorld, type World } from '../../../../test/harness/world'

let database: TestDatabase
let world: World

beforeAll(async () => {
  database = await freshDatabase()
  world = await makeWorld(database)
}, 60_000)

afterAll(async () => {
  await world?.stop()
  await database?.drop()
})

type Part = { organisation: string; role: string; receiver: string | null; counts_as: string | null }

const parts = (): Promise<Part[]> =>
  database.rows<Part>(
    `select o.key as organisation, p.role, r.key as receiver, u.key as counts_as
     from participation p join organisation o on o.id = p.organisation_id
     left join participation rp on rp.id = p.receiver_id left join organisation r on r.id = rp.organisation_id
     left join participation up on up.id = p.counts_as_id left join organisation u on u.id = up.organisation_id
     where p.campaign_id = $1`,
    [world.campaignId],
  )

test('N2-01: 34 bodies receive, and what they count goes to 32 regions', async () => {
  const receivers = (await parts()).filter((part) => part.role === 'receiver')
  expect(receivers.length).toBe(34)
  expect(new Set(receivers.map((part) => part.counts_as)).size).toBe(32)
  expect(new Set(receivers.map((part) => part.receiver))).toEqual(new Set(['cnipa']))
  const extra = receivers.filter((part) => part.counts_as !== part.organisation)
  expect(extra.map((part) => [part.organisation, part.counts_as]).toSorted()).toEqual([
    ['guangdong-baohu', 'guangdong'],
    ['sichuan-cujin', 'sichuan'],
  ])
})
