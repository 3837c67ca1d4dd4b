import { randomUUID } from 'node:crypto'
import { dismissed } from '../../../../test/harness/dismissed'
import type { TestDatabase } from '../../../../test/harness/database'
import { inWorld } from '../../../../test/harness/inWorld'
import { dataOf, type Actor, type World } from '../../../../test/harness/world'

let database: TestDatabase
let world: World
inWorld((made) => ({ database, world } = made))

let people = 0
const input = (organisation: string, kind = 'filingClerk'): object => {
  people += 1
  return {
    username: `person.${people}`,
    name: `人员${people}`,
    phone: '025-0000-0001',
    email: '',
    organisationId: world.organisationIds.get(organisation),
    kind,
  }
}

const openAccount = `mutation ($input: AccountInput!) {
  openAccount(input: $input) { code expiresAt account { id username state posts { kind organisation { key } } } } }`
const redeem = `mutation ($username: String!, $code: String!, $password: String!) {
  redeemCode(username: $username, code: $code, password: $password) { account { state } } }`

type Opened = { openAccount: { code: string; account: { id: string; username: string } } }

const open = (actor: Actor, organisation: string, kind?: string): Promise<Opened> =>
  world.ask<Opened>(actor, openAccount, { input: input(organisation, kind) })

const rules = (answer: { violations: { rule: string }[] }): string[] =>
  answer.violations.map((violation) => violation.rule)

test('a province opens an account for its centre, whose code can be read out and works once', async () => {
  const { openAccount: opened } = await world.ask<Opened & { openAccount: object }>(
    world.asProvince,
    openAccount,
    {
      input: input('js-taihu'),
    },
  )
  expect(opened.code).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/)
  expect(opened.account).toMatchObject({
    state: 'unused',
    posts: [{ kind: 'filingClerk', organisation: { key: 'js-taihu' } }],
  })
  const kept = await database.rows<{ row: string }>(
    'select to_jsonb(a)::text as row from account a where id = $1',
    [opened.account.id],
  )
  expect(kept[0]?.row).not.toContain(opened.code.replaceAll('-', ''))
  const typed = opened.code.toLowerCase().replaceAll('-', ' ')
  const set = (password: string, code = typed): ReturnType<World['perform']> =>
    world.perform(null, redeem, { username: opened.account.username, code, password })
  expect(rules(await set('password'))).toEqual(['password.short'])
  expect(rules(await set('人员Wutong-83-lu'.replace('人员', `人员${people}`)))).toEqual(['password.personal'])
  expect((await set('Wutong-8391-lushui')).data).toEqual({ redeemCode: { account: { state: 'open' } } })
  expect(rules(await set('Haitang-2764-yumo'))).toEqual(['code.failed'])
})

test('a code dies after three days', async () => {
  const { openAccount: opened } = await open(world.asProvince, 'js-taihu')
  const [row] = await database.rows<{ hours: number }>(
    'select round(extract(epoch from code_expires_at - app_now()) / 3600)::int as hours from account where id = $1',
    [opened.account.id],
  )
  expect(row).toEqual({ hours: 72 })
  await database.rows('update account set code_expires_at = app_now() where id = $1', [opened.account.id])
  const answer = await world.perform(null, redeem, {
    username: opened.account.username,
    code: opened.code,
    password: 'Wutong-8391-lushui',
  })
  expect(rules(answer)).toEqual(['code.failed'])
})

test('of two who redeem one code at once, one gets in', async () => {
  const { openAccount: opened } = await open(world.asProvince, 'js-taihu')
  const answers = await Promise.all(
    ['Wutong-8391-lushui', 'Haitang-2764-yumo', 'Lanhua-5518-qingfeng'].map((password) =>
      world.perform(null, redeem, { username: opened.account.username, code: opened.code, password }),
    ),
  )
  expect(answers.filter((answer) => answer.data?.['redeemCode']).length).toBe(1)
})

test('the same request twice opens one account and gives one code', async () => {
  const variables = { input: input('js-taihu') }
  const key = { 'idempotency-key': randomUUID() }
  const answers = await Promise.all(
    [1, 2, 3].map(() => world.perform(world.asProvince, openAccount, variables, key)),
  )
  const [first, ...others] = answers
  expect(first?.data?.['openAccount']).toBeTruthy()
  expect(others.map((answer) => answer.data)).toEqual([first?.data, first?.data])
  const code = first ? dataOf<Opened>(first).openAccount.code : ''
  const [kept] = await database.rows<{ text: string }>(
    `select string_agg(i::text, '') as text from idempotency i where account_id = $1`,
    [world.asProvince.accountId],
  )
  expect(kept?.text).not.toContain(code)
  expect(kept?.text).not.toContain(key['idempotency-key'])
  const { username } = variables.input as { username: string }
  expect(await database.rows('select 1 from account where username = $1', [username])).toHaveLength(1)
  const other = await world.perform(world.asProvince, openAccount, { input: input('js-taihu') }, key)
  expect(rules(other)).toEqual(['idempotency.keyReused'])
})

test('a user name that is taken is refused with a sentence that names it', async () => {
  const { openAccount: opened } = await open(world.asProvince, 'js-taihu')
  const again = { ...input('js-taihu'), username: opened.account.username }
  const answer = await world.perform(world.asProvince, openAccount, { input: again })
  expect(answer.violations[0]?.says).toBe(`用户名“${opened.account.username}”已被使用，请换一个。`)
})

const acts: [string, (id: string) => [string, object]][] = [
  ['disable', (id) => ['mutation ($id: ID!) { disableAccount(id: $id, reason: "调离") { id } }', { id }]],
  ['enable', (id) => ['mutation ($id: ID!) { enableAccount(id: $id) { id } }', { id }]],
  ['unlock', (id) => ['mutation ($id: ID!) { unlockAccount(id: $id) { id } }', { id }]],
  ['reset', (id) => ['mutation ($id: ID!) { resetAccount(id: $id) { code } }', { id }]],
  [
    'appoint',
    (id) => [
      'mutation ($id: ID!, $o: ID!) { appoint(accountId: $id, organisationId: $o, kind: "filingClerk") { id } }',
      { id, o: world.organisationIds.get('js-taihu') },
    ],
  ],
  [
    'dismiss',
    (id) => [
      'mutation ($id: ID!, $p: ID!) { dismiss(accountId: $id, postId: $p) { id } }',
      { id, p: world.asOtherCentre.postId },
    ],
  ],
]

test.each(acts)(
  'to %s an account of another level is the same as one that does not exist',
  async (_, act) => {
    const absent = '01890000-0000-7000-8000-000000000000'
    const raw = async (actor: Actor, id: string): Promise<string> => {
      const [query, variables] = act(id)
      const answer = await world.perform(actor, query, variables)
      return JSON.stringify({ ...answer, statements: 0 }).replaceAll(id, 'ID')
    }
    const nothing = await raw(world.asProvince, absent)
    expect(nothing).toContain('NOT_FOUND')
    const others = [world.asOtherCentre, world.asOtherProvince, world.asNation, world.asAdministrator]
    for (const other of others) expect(await raw(world.asProvince, other.accountId)).toBe(nothing)
    // One level is skipped from the nation to a centre.
    expect(await raw(world.asNation, world.asCentre.accountId)).toBe(await raw(world.asNation, absent))
  },
)

test('a province disables, enables, unlocks and resets an account of its centre', async () => {
  const actor = await world.appoint('filingClerk', 'js-taihu')
  const state = async (query: string): Promise<unknown> =>
    (await world.ask<{ done: unknown }>(world.asProvince, query, { id: actor.accountId })).done
  const locked = `update account set locked_until = app_now() + interval '9 minutes', password_hash = 'x' where id = $1`
  await database.rows(locked, [actor.accountId])
  expect(await state('mutation ($id: ID!) { done: unlockAccount(id: $id) { state } }')).toEqual({
    state: 'open',
  })
  expect(
    await state('mutation ($id: ID!) { done: disableAccount(id: $id, reason: "调离") { state } }'),
  ).toEqual({
    state: 'disabled',
  })
  expect(await state('mutation ($id: ID!) { done: enableAccount(id: $id) { state } }')).toEqual({
    state: 'open',
  })
  expect(await state('mutation ($id: ID!) { done: resetAccount(id: $id) { account { state } } }')).toEqual({
    account: { state: 'unused' },
  })
  expect(await database.rows('select 1 from session where account_id = $1', [actor.accountId])).toEqual([])
})

test('who keeps one post of a person does not hold the keys of the others', async () => {
  const actor = await world.appoint('filingClerk', 'js-taihu')
  await database.rows(`insert into holding (id, post_id, account_id) values (gen_random_uuid(), $1, $2)`, [
    world.asOtherProvince.postId,
    actor.accountId,
  ])
  const reset = await world.perform(
    world.asProvince,
    'mutation ($id: ID!) { resetAccount(id: $id) { code } }',
    {
      id: actor.accountId,
    },
  )
  expect(rules(reset)).toEqual(['act.notAllowed'])
})

test('lists of accounts show those of the level below and no others', async () => {
  const list = `query ($o: ID, $s: String) { accounts(organisationId: $o, search: $s, page: { number: 1, size: 100 }) { total items { username posts { organisation { key } } } } }`
  type List = { accounts: { total: number; items: { posts: { organisation: { key: string } }[] }[] } }
  const keys = async (actor: Actor): Promise<string[]> => {
    const { accounts } = await world.ask<List>(actor, list)
    return [...new Set(accounts.items.flatMap((item) => item.posts.map((post) => post.organisation.key)))]
  }
  expect((await keys(world.asProvince)).filter((key) => !/^(js-|jiangsu$)/.test(key))).toEqual(['hubei'])
  expect(await keys(world.asOtherCentre)).toEqual(['hb-nanwang'])
  const found = await world.ask<List>(world.asProvince, list, { s: world.asOtherCentre.username })
  expect(found.accounts.total).toBe(0)
})

test('who holds no post any more belongs where the last one was, and is still disabled there and nowhere else', async () => {
  const left = await world.appoint('filingClerk', 'js-taihu')
  await dismissed(world, world.asProvince, left)
  const list = `query ($s: String) { accounts(search: $s, page: { number: 1, size: 9 }) { items { state posts { id } places { key } } } }`
  const seenBy = async (actor: Actor): Promise<unknown[]> =>
    (await world.ask<{ accounts: { items: unknown[] } }>(actor, list, { s: left.username })).accounts.items
  const stands = { posts: [], places: [{ key: 'js-taihu' }] }
  expect(await seenBy(world.asProvince)).toEqual([{ ...stands, state: 'unused' }])
  expect(await seenBy(world.asOtherProvince)).toEqual([])
  const disable = 'mutation ($id: ID!) { disableAccount(id: $id, reason: "调离。") { id } }'
  expect((await world.perform(world.asOtherProvince, disable, { id: left.accountId })).code).toBe('NOT_FOUND')
  await world.ask(world.asProvince, disable, { id: left.accountId })
  expect(await seenBy(world.asProvince)).toEqual([{ ...stands, state: 'disabled' }])
})

test('a list of accounts takes as many statements for fifty as for two', async () => {
  const list = `query ($n: Int!) { accounts(page: { number: 1, size: $n }) { items { username places { name } posts { kind organisation { name } holders { name } } } } }`
  for (let n = 0; n < 50; n += 1) await world.appoint('filingClerk', 'js-hudong')
  const [two, fifty] = [
    await world.perform(world.asProvince, list, { n: 2 }),
    await world.perform(world.asProvince, list, { n: 50 }),
  ]
  const rowsOf = (answer: typeof two): unknown[] =>
    dataOf<{ accounts: { items: unknown[] } }>(answer).accounts.items
  expect([rowsOf(two).length, rowsOf(fifty).length]).toEqual([2, 50])
  expect([two.statements, fifty.statements]).toEqual([6, 6])
})
