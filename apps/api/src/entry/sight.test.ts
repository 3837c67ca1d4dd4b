import { may } from '@huibian/domain'
import { acts, checklist, drafted, submitted } from '../../../../test/harness/filing'
import { n2Stage, type Stage } from '../../../../test/harness/n2'
import type { Actor } from '../../../../test/harness/world'

jest.setTimeout(60_000)

let stage: Stage
beforeAll(async () => {
  stage = await n2Stage()
})
afterAll(() => stage.close())

type Seen = { id: string; seen_by: string }

async function listed(actor: Actor): Promise<string[]> {
  const query =
    'query { entries(filter: {}, sort: updated, page: { number: 1, size: 100 }) { total items { id } } }'
  const answer = await stage.world.perform(actor, query)
  const { entries } = (answer.data ?? { entries: { items: [] } }) as { entries: { items: { id: string }[] } }
  return entries.items.map(({ id }) => id).sort()
}

test('the predicate, the list, the look-up and row level security agree on who reads what', async () => {
  const { world, database } = stage
  await drafted(world, world.asCentre)
  await submitted(world, world.asSecondCentre)
  const accepted = await submitted(world, world.asOtherCentre)
  const accepting = { id: accepted.id, versionId: accepted.versionId, checklist, comment: '' }
  await world.ask(world.asOtherProvince, acts.accept, accepting)
  const entries = await database.rows<Seen>('select id, seen_by from entry')
  const actors = [
    world.asCentre,
    world.asSecondCentre,
    world.asOtherCentre,
    world.asProvince,
    world.asApprover,
    world.asOtherProvince,
    world.asNation,
    world.asAdministrator,
    world.asAuditor,
    await world.appoint('auditor', 'jiangsu'),
    await world.appoint('sealKeeper', 'js-zhongshan'),
  ]
  for (const actor of actors) {
    const { accountId: account, postId: id, kind, organisationId, organisationKey: key } = actor
    const as = { account, post: { id, kind, organisation: { id: organisationId, key, level: '' } } }
    const allowed = entries
      .filter(({ seen_by: seenBy }) => may(as, 'entry.read', { seenBy }))
      .map((entry) => entry.id)
    expect([actor.kind, key, await listed(actor)]).toEqual([actor.kind, key, allowed.sort()])
    const looked: string[] = []
    for (const entry of entries) {
      const found = await world.perform(actor, 'query($id: ID!) { entry(id: $id) { id } }', entry)
      if (!found.code) looked.push(entry.id)
    }
    expect(looked.sort()).toEqual(allowed.sort())
    const secured = await world.within(actor, (ctx) => ctx.db.query<{ id: string }[]>('select id from entry'))
    expect(secured.map((row) => row.id).sort()).toEqual(allowed.sort())
  }
})

test('what is sorted, searched and filtered stays inside what may be seen', async () => {
  const { world } = stage
  await drafted(world, world.asCentre, { title: '独有的名称' })
  const query = `query($search: String, $sort: EntrySort!, $ids: [ID!]) {
    entries(filter: { search: $search, ids: $ids }, sort: $sort, descending: true, page: { number: 1, size: 10 }) { total items { title } } }`
  const ask = async (actor: Actor, variables: object): Promise<unknown> =>
    (await world.perform(actor, query, variables)).data
  expect(await ask(world.asCentre, { search: '独有', sort: 'title' })).toEqual({
    entries: { total: 1, items: [{ title: '独有的名称' }] },
  })
  for (const search of ['独有', "' or true --", '%', '_'])
    expect(await ask(world.asProvince, { search, sort: 'filer' })).toEqual({
      entries: { total: 0, items: [] },
    })
})

type Neighbours = { before: string | null; after: string | null; at: number | null; total: number }

const neighbours = async (actor: Actor, id: string, descending = false): Promise<Neighbours> => {
  const query = `query ($id: ID!, $d: Boolean) { entryNeighbours(id: $id, filter: { states: ["submitted", "inReview"] },
    sort: submitted, descending: $d) { before after at total } }`
  return (await stage.world.ask<{ entryNeighbours: Neighbours }>(actor, query, { id, d: descending }))
    .entryNeighbours
}

/** A hundred and twenty cases that wait, like one that does, each a minute after the one before. */
async function queued(like: string): Promise<string[]> {
  const made = await stage.database.rows<{ id: string }>(
    `insert into entry select (jsonb_populate_record(null::entry, to_jsonb(e) || jsonb_build_object('id', gen_random_uuid(),
       'number', e.number || '-' || g, 'submitted_at', e.submitted_at + g * interval '1 minute'))).*
     from entry e, generate_series(1, 120) g where e.id = $1 order by g returning id`,
    [like],
  )
  return made.map(({ id }) => id)
}

test('the way through a queue of more than a hundred goes from end to end, both ways', async () => {
  const { world } = stage
  const first = await submitted(world, await world.appoint('filingClerk', 'js-huaizuo'))
  const ids = await queued(first.id)
  const { total } = await neighbours(world.asProvince, ids[118] ?? '')
  expect(await neighbours(world.asProvince, ids[118] ?? '')).toEqual({
    before: ids[117],
    after: ids[119],
    at: total - 1,
    total,
  })
  expect(await neighbours(world.asProvince, ids[119] ?? '')).toEqual({
    before: ids[118],
    after: null,
    at: total,
    total,
  })
  expect(await neighbours(world.asProvince, ids[119] ?? '', true)).toEqual({
    before: null,
    after: ids[118],
    at: 1,
    total,
  })
})

test('a case that was decided has left the queue and stands between the same two', async () => {
  const { world, database } = stage
  const first = await submitted(world, await world.appoint('filingClerk', 'js-yaoke'))
  const [, second = ''] = await queued(first.id)
  const before = await neighbours(world.asProvince, second)
  await database.rows(`update entry set state = 'accepted' where id = $1`, [second])
  expect(await neighbours(world.asProvince, second)).toEqual({
    ...before,
    at: null,
    total: before.total - 1,
  })
})

test('whoever does not see a case is not told its neighbours', async () => {
  const { world } = stage
  const query = 'query ($id: ID!) { entryNeighbours(id: $id, filter: {}, sort: updated) { total } }'
  const { id } = await submitted(world, await world.appoint('filingClerk', 'js-taihu'))
  const hidden = await world.perform(world.asOtherProvince, query, { id })
  const absent = await world.perform(world.asOtherProvince, query, { id: '0190-nothing' })
  expect([hidden.code, hidden.errors]).toEqual(['NOT_FOUND', absent.errors])
})
