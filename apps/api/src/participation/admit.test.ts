import type { TestDatabase } from '../../../../test/harness/database'
import { acts, drafted } from '../../../../test/harness/filing'
import { n2Stage, type Stage } from '../../../../test/harness/n2'
import { dataOf, type Actor, type World } from '../../../../test/harness/world'

let stage: Stage
let database: TestDatabase
let world: World

beforeAll(async () => {
  stage = await n2Stage()
  database = stage.database
  world = stage.world
}, 60_000)

afterAll(() => stage?.close())

/** A unit opened today below an office, as its office would enter it. */
async function open(key: string, parent: string, types: string[]): Promise<string> {
  const [made] = await database.rows<{ id: string }>(
    `insert into organisation (id, key, parent_id, path, name, short_name, types, region, "order", phone)
     select gen_random_uuid(), $1, p.id, p.path || $1 || '/', $1 || '知识产权信息服务中心', $1, $3, p.region, 999999, '025-0000-9001'
     from organisation p where p.key = $2 returning id`,
    [key, parent, types],
  )
  const id = made?.id ?? ''
  world.organisationIds.set(key, id)
  return id
}

const absent = async (actor: Actor): Promise<string[]> => {
  const query = 'query ($id: ID!) { campaign(id: $id) { absentUnits { key } } }'
  const { campaign } = await world.ask<{ campaign: { absentUnits: { key: string }[] } }>(actor, query, {
    id: world.campaignId,
  })
  return campaign.absentUnits.map(({ key }) => key)
}

const admit = (actor: Actor, organisationId: string) =>
  world.perform(
    actor,
    'mutation ($campaignId: ID!, $organisationId: ID!) { admitOrganisation(campaignId: $campaignId, organisationId: $organisationId) { id } }',
    { campaignId: world.campaignId, organisationId },
  )

type Matrix = {
  matrix: {
    rows: {
      organisation: { key: string }
      contactPhone: string
      cells: { draft: number; expected: number }[]
    }[]
  }
}
const rowOf = async (actor: Actor, key: string): Promise<unknown> => {
  const query = `query ($id: ID!) { matrix(campaignId: $id) { rows { organisation { key } contactPhone cells { draft expected } } } }`
  const { matrix } = await world.ask<Matrix>(actor, query, { id: world.campaignId })
  const row = matrix.rows.find(({ organisation }) => organisation.key === key)
  return row && { phone: row.contactPhone, cells: row.cells }
}

test('a centre opened after publishing takes no part until its province takes it in; then it files and is counted', async () => {
  const id = await open('js-new', 'jiangsu', ['tisc'])
  await open('js-new-library', 'jiangsu', ['library'])
  const clerk = await world.appoint('filingClerk', 'js-new')
  const asked = { campaign: world.campaignId, phase: 'phase1' }
  expect((await world.perform(clerk, acts.start, asked)).code).toBe('NOT_FOUND')
  expect(await absent(world.asProvince)).toEqual(['js-new'])
  expect(await absent(world.asNation)).toEqual(['js-new'])
  expect(await absent(world.asOtherProvince)).toEqual([])
  expect(await rowOf(world.asProvince, 'js-new')).toBeUndefined()
  dataOf(await admit(world.asProvince, id))
  expect(await absent(world.asProvince)).toEqual([])
  await drafted(world, clerk)
  expect(await rowOf(world.asProvince, 'js-new')).toEqual({
    phone: '154-0000-0000',
    cells: [
      { draft: 1, expected: 1 },
      { draft: 0, expected: 1 },
    ],
  })
  expect(
    await database.rows(
      `select post_kind, after->>'role' as role, seen_by from record where act = 'campaign.admitted'`,
    ),
  ).toEqual([{ post_kind: 'reviewingClerk', role: 'filer', seen_by: '/cnipa/jiangsu/js-new/' }])
})

test('a unit is taken in once, by whoever it sends to or by the owner', async () => {
  const id = await open('hb-new', 'hubei', ['universityCentre'])
  const notHere = ['该单位已参加本活动，或不在可由本单位列入的范围内，请刷新名单后再办理。']
  const says = (answer: { violations: { says?: string }[] }) => answer.violations.map((one) => one.says)
  expect(says(await admit(world.asProvince, id))).toEqual(notHere)
  expect(says(await admit(world.asCentre, id))).toEqual([
    '当前不能办理此事项：您的岗位无此权限，或状态已有变化，请刷新后再看。',
  ])
  const twice = await Promise.all([admit(world.asOtherProvince, id), admit(world.asNation, id)])
  expect(twice.map(says).toSorted()).toEqual([[], notHere])
  const [count] = await database.rows(
    'select count(*)::int as n from participation where organisation_id = $1',
    [id],
  )
  expect(count).toEqual({ n: 1 })
})

test('an office taken in by the nation has its own earlier date from the start, and its centres can follow', async () => {
  await database.rows(
    `delete from deadline where granted_by_id in (
       select p.id from participation p join organisation o on o.id = p.organisation_id where o.key = 'hainan')`,
  )
  await database.rows(
    `delete from participation where organisation_id = (select id from organisation where key = 'hainan')`,
  )
  const centre = await open('hi-new', 'hainan', ['tisc'])
  const office = world.organisationIds.get('hainan') ?? ''
  expect(await absent(world.asNation)).toEqual(['hainan'])
  dataOf(await admit(world.asNation, office))
  expect(await absent(world.asNation)).toEqual(['hi-new'])
  dataOf(await admit(world.asNation, centre))
  const closes = await database.rows<{ phase: string; kind: string }>(
    `select d.phase, d.kind from deadline d join participation p on p.id = d.granted_by_id
     join organisation o on o.id = p.organisation_id where o.key = 'hainan' order by 1`,
  )
  // Five working days before the first phase's close have passed already.
  expect(closes).toEqual([{ phase: 'phase2', kind: 'own' }])
})
