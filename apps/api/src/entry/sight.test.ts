import { may } from '@huibian/domain'
import { acts, caseContent, checklist, drafted, submitted } from '../../../../test/harness/filing'
import { spellRound } from '../search/spell'
import { n2Stage, type Stage } from '../../../../test/harness/n2'
import type { Actor } from '../../../../test/harness/world'

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

type Found = { id: string; title: string; number: string | null; unit: string; own: boolean }

/** What somebody finds of each kind; waits for nothing, for the words of a thing are there once it is written. */
async function found(actor: Actor, words: string): Promise<{ [noun: string]: Found[] }> {
  const query = `query ($words: String!) { search(words: $words) { noun total items { id title number unit own } } }`
  const { search } = await stage.world.ask<{ search: { noun: string; total: number; items: Found[] }[] }>(
    actor,
    query,
    { words },
  )
  for (const { total, items } of search) expect(items).toHaveLength(Math.min(total, 8))
  return Object.fromEntries(search.map(({ noun, items }) => [noun, items]))
}

const titlesOf = (things: Found[] | undefined): string[] => (things ?? []).map(({ title }) => title)

test('a case is found by title, number, code, person and pinyin initials, by whoever reads it and by nobody else', async () => {
  const { world } = stage
  const contact = { name: '欧阳重庆', title: '馆员', phone: '025-0000-2011', mobile: '', email: '' }
  const sent = await submitted(world, world.asThirdCentre, {
    content: caseContent('重庆轴承检索', { contact }),
  })
  await spellRound(world.serving.platform)
  const asked = [
    '重庆轴承',
    '轴承 检索',
    'cqzc',
    sent.number ?? '',
    sent.code.toLowerCase(),
    '欧阳重庆',
    'oycq',
  ]
  for (const words of asked) {
    expect([words, titlesOf((await found(world.asProvince, words))['entry'])]).toEqual([
      words,
      ['重庆轴承检索'],
    ])
    expect([words, (await found(world.asThirdCentre, words))['entry']?.map(({ own }) => own)]).toEqual([
      words,
      [true],
    ])
    for (const other of [world.asOtherProvince, world.asSecondCentre, world.asNation, world.asAuditor])
      expect([words, (await found(other, words))['entry']]).toEqual([words, undefined])
  }
})

test('what is written since is the writer’s alone until it is sent in', async () => {
  const { world, database } = stage
  const sent = await submitted(world, world.asThirdCentre, { title: '前一稿之名' })
  await database.rows(`update entry set title = '后一稿之名', state = 'returned' where id = $1`, [sent.id])
  await spellRound(world.serving.platform)
  expect(titlesOf((await found(world.asThirdCentre, 'hyg'))['entry'])).toEqual(['后一稿之名'])
  expect((await found(world.asProvince, '后一稿'))['entry']).toBeUndefined()
  expect(titlesOf((await found(world.asProvince, 'qyg'))['entry'])).toEqual(['前一稿之名'])
})

test('units are found by former names and initials, persons by whoever keeps them, in few statements', async () => {
  const { world, database } = stage
  await database.rows(`update organisation set former_names = '{"旧名之馆"}' where key = 'js-xixia'`)
  await spellRound(world.serving.platform)
  const keys = async (words: string): Promise<string[]> => {
    const ids = ((await found(world.asProvince, words))['organisation'] ?? []).map(({ id }) => id)
    return (
      await database.rows<{ key: string }>('select key from organisation where id = any($1)', [ids])
    ).map(({ key }) => key)
  }
  expect([await keys('旧名之馆'), await keys('jmzg'), await keys('js-xixia')]).toEqual([
    ['js-xixia'],
    ['js-xixia'],
    ['js-xixia'],
  ])
  const { username, name } = world.asProvince
  expect(titlesOf((await found(world.asProvince, username))['account'])).toEqual([name])
  expect((await found(world.asOtherProvince, username))['account']).toBeUndefined()
  const answer = await world.perform(world.asProvince, 'query { search(words: "知识产权") { noun total } }')
  expect(answer.statements).toBe(11)
})

test('a case is found by its unit too, by names of before and now and with words of its own, in lists as in the search', async () => {
  const { world, database } = stage
  const unit = await world.appoint('filingClerk', 'js-jianghai')
  await submitted(world, unit, { title: '渡口灯塔' })
  await submitted(world, unit, { title: '渡口石阶' })
  await database.rows(
    `update organisation set name = '渝州新名之馆', former_names = array[name, '巴山旧馆'] where key = 'js-jianghai'`,
  )
  await spellRound(world.serving.platform)
  const listed = async (actor: Actor, search: string): Promise<string[]> => {
    const query = `query ($s: String) { entries(filter: { search: $s }, sort: title, page: { number: 1, size: 10 }) { items { title } } }`
    const { entries } = await world.ask<{ entries: { items: Found[] } }>(actor, query, { s: search })
    return titlesOf(entries.items)
  }
  const both = ['渡口灯塔', '渡口石阶']
  const one = ['渡口灯塔']
  for (const [words, titles] of [
    ['渝州新名', both],
    ['巴山旧馆', both],
    ['bsjg', both],
    ['渝州新名 旧馆', both],
    ['渝州新名 灯塔', one],
    ['dkdt yzxm', one],
    ['渝州新名 没有', []],
  ] as const) {
    const searched = titlesOf((await found(world.asProvince, words))['entry']).toSorted()
    expect([words, searched, await listed(world.asProvince, words)]).toEqual([words, titles, titles])
    for (const other of [world.asOtherProvince, world.asSecondCentre, world.asNation])
      expect([words, (await found(other, words))['entry'], await listed(other, words)]).toEqual([
        words,
        undefined,
        [],
      ])
  }
})

test('a word too short or too long is told so, and marks of patterns find only themselves', async () => {
  const { world } = stage
  for (const words of ['重', ' ', '长'.repeat(61)]) {
    const { code, violations } = await world.perform(
      world.asProvince,
      'query ($w: String!) { search(words: $w) { noun } }',
      { w: words },
    )
    expect([code, violations.map(({ message }) => message)]).toEqual(['REFUSED', ['search.length']])
  }
  for (const words of ["' or true --", '%%', '__']) expect(await found(world.asProvince, words)).toEqual({})
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
