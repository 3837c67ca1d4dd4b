import { Client } from 'pg'
import {
  acts,
  caseContent,
  drafted,
  finalised,
  stamped,
  submission,
  type EntryState,
} from '../../../../test/harness/filing'
import type { TestDatabase } from '../../../../test/harness/database'
import { inWorld } from '../../../../test/harness/inWorld'
import { knock, listen, until, type Ear } from '../../../../test/harness/listener'
import type { Actor, World } from '../../../../test/harness/world'
import { limits } from './sockets'

let database: TestDatabase
let world: World
const ears: Ear[] = []

inWorld((made) => ({ database, world } = made), { at: '2099-03-20T10:00:00+08:00' })

afterEach(() => ears.splice(0).forEach((ear) => ear.close()))
const hear = async (actor: Actor): Promise<Ear> => {
  const ear = await listen(world, actor)
  ears.push(ear)
  return ear
}
const submit = async (centre: Actor, title: string): Promise<void> => {
  await world.ask(centre, acts.submit, submission(await stamped(world, centre, { title })))
}
const entryChange = (): { campaignId: string; noun: string } => ({
  campaignId: world.campaignId,
  noun: 'entry',
})
const progress = (): { campaignId: string; noun: string } => ({ ...entryChange(), noun: 'progress' })

test('whom a case concerns hears of it in two seconds, who counts it hears of the count, and another province of its own alone', async () => {
  const entry = await stamped(world, world.asCentre, { title: '知识产权宣讲' })
  const [province, nation, other] = [
    await hear(world.asProvince),
    await hear(world.asNation),
    await hear(world.asOtherProvince),
  ]
  await world.ask(world.asCentre, acts.submit, submission(entry))
  await Promise.all([province.hears('entry', 2000), nation.hears('progress', 2000)])
  expect([province.heard, nation.heard, other.heard]).toEqual([[entryChange()], [progress()], []])
  await submit(world.asOtherCentre, '邻省的一件')
  await other.hears('entry')
  expect(new Set(other.heard.map(({ campaignId }) => campaignId))).toEqual(new Set([world.campaignId]))
})

test('what is typed into a draft is told to its own unit alone, and its 定稿 to those who count it', async () => {
  const draft = await drafted(world, world.asCentre, { title: '草稿' })
  const [centre, province] = [await hear(world.asCentre), await hear(world.asProvince)]
  const content = { unitType: 'tisc', ...caseContent('改过的草稿') }
  const { saveDraft } = await world.ask<{ saveDraft: EntryState }>(world.asCentre, acts.save, {
    ...draft,
    content,
  })
  await centre.hears('entry')
  await new Promise((resolve) => setTimeout(resolve, 1500))
  expect([centre.heard, province.heard]).toEqual([[entryChange()], []])
  await finalised(world, world.asCentre, saveDraft)
  await province.hears('progress')
  expect(province.heard).toEqual([progress()])
})

/** Puts a line into the record as an act does, in a transaction that the test ends when it wants. */
async function act(): Promise<{ line(noun: string): Promise<void>; commit(): Promise<void> }> {
  const client = new Client({ connectionString: database.url })
  await client.connect()
  await client.query('begin')
  return {
    line: async (noun) =>
      void (await client.query(
        `insert into record (account_name, post_kind, organisation_name, act, noun, seen_by) values ('', '', '', 'test', $1, '/jiangsu/')`,
        [noun],
      )),
    commit: async () => {
      await client.query('commit')
      await client.end()
    },
  }
}

test('a line that was numbered early and committed late is told, once, and holds up nothing that came after it', async () => {
  const province = await hear(world.asProvince)
  const [early, late] = [await act(), await act()]
  await early.line('early')
  await late.line('late')
  await late.commit()
  await province.hears('late')
  expect(province.heard.map(({ noun }) => noun)).toEqual(['late'])
  await new Promise((resolve) => setTimeout(resolve, 1500))
  await early.commit()
  await province.hears('early')
  await new Promise((resolve) => setTimeout(resolve, 1500))
  expect(province.heard.map(({ noun }) => noun)).toEqual(['late', 'early'])
})

test('more lines than one look takes are all told', async () => {
  const province = await hear(world.asProvince)
  const many = await act()
  for (let n = 0; n < 2500; n += 1) await many.line(`many${n % 3}`)
  await many.line('last')
  await many.commit()
  await province.hears('last')
  expect([...new Set(province.heard.map(({ noun }) => noun))]).toEqual(['many0', 'many1', 'many2', 'last'])
})

test('one look serves all: as many statements for six listeners and fifty lines as for one', async () => {
  for (let n = 0; n < 6; n += 1) await hear(world.asProvince)
  const many = await act()
  for (let n = 0; n < 50; n += 1) await many.line('fifty')
  const asked = jest.spyOn(Client.prototype, 'query')
  await many.commit()
  await Promise.all(ears.map((ear) => ear.hears('fifty')))
  await new Promise((resolve) => setTimeout(resolve, 1500))
  const times = (part: string): number =>
    asked.mock.calls.filter(([sql]) => typeof sql === 'string' && String(sql).includes(part)).length
  const [looks, signIns] = [times('from record where xid'), times('as w(session_id')]
  asked.mockRestore()
  expect(looks).toBeGreaterThan(0)
  expect(looks).toBeLessThan(6)
  expect(Math.abs(looks - signIns)).toBeLessThanOrEqual(1)
  expect(ears.map(({ heard }) => heard.length)).toEqual([1, 1, 1, 1, 1, 1])
})

test('without a call that wakes it, the change is heard in two seconds all the same', async () => {
  await database.rows('alter table record disable trigger wake_readers')
  const province = await hear(world.asProvince)
  const silent = await act()
  await silent.line('silent')
  await silent.commit()
  expect(await province.hears('silent', 2000)).toBeLessThan(2000)
  await database.rows('alter table record enable trigger wake_readers')
})

test('a socket ends within two seconds of its sign-in, and is not opened again', async () => {
  const clerk = await world.appoint('filingClerk', 'js-xixia')
  const ear = await hear(clerk)
  const from = Date.now()
  await world.ask(
    world.asProvince,
    'mutation ($id: ID!) { disableAccount(id: $id, reason: "离任") { id } }',
    {
      id: clerk.accountId,
    },
  )
  expect(await ear.closed).toBe(4403)
  expect(Date.now() - from).toBeLessThan(2000)
  expect(await knock(world, clerk)).toBe(401)
})

test('a socket does not keep a sign-in alive that rests too long', async () => {
  const clerk = await world.appoint('filingClerk', 'js-xixia')
  const ear = await hear(clerk)
  await database.rows(
    `update session set seen_at = app_now() - interval '31 minutes' where account_id = $1`,
    [clerk.accountId],
  )
  expect(await ear.closed).toBe(4403)
})

test('no socket is opened without a sign-in, in a post not held, to another site’s page, or half signed in', async () => {
  const clerk = await world.appoint('filingClerk', 'js-xixia')
  expect(await knock(world, clerk, { cookie: '' })).toBe(401)
  expect(await knock(world, clerk, { post: world.asProvince.postId })).toBe(401)
  expect(await knock(world, clerk, { origin: 'https://elsewhere.example' })).toBe(403)
  await database.rows(`update session set awaits = 'code' where account_id = $1`, [clerk.accountId])
  expect(await knock(world, clerk)).toBe(401)
  await database.rows('update session set awaits = null where account_id = $1', [clerk.accountId])
  const socket = await knock(world, clerk, { origin: world.url })
  expect(typeof socket).toBe('object')
  if (typeof socket === 'object') socket.close()
})

test('a sign-in holds no more sockets than a browser has tabs, and a freed one can be had again', async () => {
  const clerk = await world.appoint('filingClerk', 'js-xixia')
  for (let n = 0; n < limits.perSession; n += 1) await hear(clerk)
  expect(await knock(world, clerk)).toBe(429)
  const [first] = ears
  first?.close()
  await first?.closed
  await new Promise((resolve) => setTimeout(resolve, 50))
  const again = await knock(world, clerk)
  expect(typeof again).toBe('object')
  if (typeof again === 'object') again.close()
})

test('a message that is too long ends the socket', async () => {
  const ear = await hear(world.asCentre)
  ear.socket.send('x'.repeat(limits.message + 1))
  expect(await ear.closed).toBe(1009)
})

test.each([
  ['a query', '{ me { account { username } } }'],
  ['an act', 'mutation { signOut }'],
  ['two subscriptions', 'subscription { a: changed { noun } b: changed { noun } }'],
  ['a field that is not there', 'subscription { everything { noun } }'],
  ['what is no document', 'subscription {'],
])('%s is not answered over a socket', async (_what, query) => {
  const ear = await listen(world, world.asCentre, { query })
  ears.push(ear)
  const answer = async (): Promise<string[]> => {
    const types = ear.said.map(({ type }) => type)
    if (types.length > 1) return types
    await new Promise((resolve) => setTimeout(resolve, 20))
    return answer()
  }
  expect(await answer()).toEqual(['connection_ack', 'error'])
})

test('a subscription that comes to nothing leaves no listener behind: the record is followed for nobody', async () => {
  const followed = (): Promise<object[]> =>
    database.rows(
      `select 1 as line from pg_stat_activity where datname = current_database() and query like 'listen %huibian_record%'`,
    )
  const listener = await hear(world.asCentre)
  const query = 'subscription ($wanted: Boolean!) { changed { noun @include(if: $wanted) } }'
  const ear = await listen(world, world.asCentre, { query })
  while (ear.said.length < 3) await new Promise((resolve) => setTimeout(resolve, 20))
  expect(ear.said.map(({ type }) => type)).toEqual(['connection_ack', 'next', 'complete'])
  // The look by which it was told that listening begins does not wait for the connection that is called.
  await until(async () => (await followed()).length > 0)
  expect(await followed()).toEqual([{ line: 1 }])
  for (const each of [ear, listener]) each.close()
  await Promise.all([ear.closed, listener.closed])
  await until(async () => (await followed()).length === 0)
})

test('a socket takes one subscription', async () => {
  const ear = await hear(world.asCentre)
  ear.socket.send(
    JSON.stringify({ id: '2', type: 'subscribe', payload: { query: 'subscription { changed { noun } }' } }),
  )
  await until(() => ear.said.some(({ type }) => type === 'error'))
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(ear.said.filter(({ type }) => type === 'error')).toHaveLength(1)
})

test('a subscription by a common request is refused with a sentence', async () => {
  const { code, violations } = await world.perform(world.asCentre, 'subscription { changed { noun } }')
  expect([code, violations.map(({ message }) => message)]).toEqual(['REFUSED', ['operation.onlySocket']])
})
