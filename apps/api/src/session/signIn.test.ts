import { freshDatabase, type TestDatabase } from '../../../../test/harness/database'
import { makeWorld, type Actor, type World } from '../../../../test/harness/world'
import { hashPassword } from './hash'

let database: TestDatabase
let world: World
let hashed: string

const right = 'Ketang-8391-lushui'

beforeAll(async () => {
  database = await freshDatabase()
  world = await makeWorld(database, { campaign: false })
  hashed = await hashPassword(right)
}, 60_000)

afterAll(async () => {
  await world?.stop()
  await database?.drop()
})

/** Somebody with a password and no sign-in yet. */
async function somebody(kind: Actor['kind'] = 'filingClerk', key = 'js-xixia'): Promise<Actor> {
  const actor = await world.appoint(kind, key)
  await database.rows(
    'update account set password_hash = $2, password_changed_at = app_now() where id = $1',
    [actor.accountId, hashed],
  )
  return actor
}

const signIn = `mutation ($username: String!, $password: String!) {
  signIn(username: $username, password: $password) { account { name } posts { kind organisation { key } } mustChangePassword } }`

const attempt = (username: string, password: string, cookie?: string): Promise<Response> =>
  fetch(`${world.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) },
    body: JSON.stringify({ query: signIn, variables: { username, password } }),
  })

type Body = { data?: { signIn?: unknown } | null; errors?: { extensions: { code: string } }[] }
const bodyOf = async (response: Response): Promise<Body> => (await response.json()) as Body
const succeeded = async (response: Response): Promise<boolean> =>
  Boolean((await bodyOf(response)).data?.signIn)

const tokenOf = (response: Response): string =>
  /huibian=([^;]+)/.exec(response.headers.get('set-cookie') ?? '')?.[1] ?? ''
const me = `{ me { account { username } } }`
const isLive = async (actor: Actor, token: string): Promise<boolean> =>
  (await world.perform({ ...actor, token }, me)).data?.['me'] != null

test('signing in gives the person, their posts and a cookie that scripts cannot read', async () => {
  const actor = await somebody()
  const response = await attempt(actor.username.toUpperCase(), right)
  expect(response.headers.get('set-cookie')).toMatch(
    /^huibian=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=43200$/,
  )
  expect(await bodyOf(response)).toEqual({
    data: {
      signIn: {
        account: { name: actor.name },
        posts: [{ kind: 'filingClerk', organisation: { key: 'js-xixia' } }],
        mustChangePassword: false,
      },
    },
  })
  const kept = await database.rows<{ token_hash: string }>(
    `select token_hash from session where account_id = $1 and expires_at < '2099-01-01'`,
    [actor.accountId],
  )
  expect(kept.map((session) => session.token_hash)).not.toContain(tokenOf(response))
})

test('each sign-in has a token of its own, and the one that the browser brought along dies', async () => {
  const actor = await somebody()
  const first = tokenOf(await attempt(actor.username, right))
  const second = tokenOf(await attempt(actor.username, right, `huibian=${first}`))
  expect(second).not.toBe(first)
  expect([await isLive(actor, first), await isLive(actor, second)]).toEqual([false, true])
  const preset = await attempt(actor.username, right, 'huibian=chosen-by-somebody-else')
  expect(tokenOf(preset)).not.toBe('chosen-by-somebody-else')
})

test('a wrong password, an unknown name, a disabled and a locked account get one answer', async () => {
  const [wrong, disabled, locked] = [await somebody(), await somebody(), await somebody()]
  await database.rows('update account set disabled_at = app_now() where id = $1', [disabled.accountId])
  await database.rows(`update account set locked_until = app_now() + interval '9 minutes' where id = $1`, [
    locked.accountId,
  ])
  const answers = await Promise.all([
    attempt(wrong.username, 'no-such-Passw0rd'),
    attempt('nobody.at.all', right),
    attempt(disabled.username, right),
    attempt(locked.username, right),
  ])
  const texts = await Promise.all(answers.map((answer) => answer.text()))
  expect(new Set(texts).size).toBe(1)
  expect(texts[0]).toContain('"signIn.failed"')
})

test('five wrong tries lock for a quarter of an hour, the right password too', async () => {
  const actor = await somebody()
  for (let n = 0; n < 5; n += 1) await attempt(actor.username, `wrong-${n}`)
  expect(await succeeded(await attempt(actor.username, right))).toBe(false)
  const [locked] = await database.rows<{ minutes: number }>(
    'select round(extract(epoch from locked_until - app_now()) / 60)::int as minutes from account where id = $1',
    [actor.accountId],
  )
  expect(locked).toEqual({ minutes: 15 })
  await database.rows(
    "update account set locked_until = app_now(), failed_since = failed_since - interval '15 minutes' where id = $1",
    [actor.accountId],
  )
  expect(await succeeded(await attempt(actor.username, right))).toBe(true)
})

test('four wrong tries do not lock, and the right password clears them', async () => {
  const actor = await somebody()
  for (let round = 0; round < 2; round += 1) {
    for (let n = 0; n < 4; n += 1) await attempt(actor.username, `wrong-${n}`)
    expect(await succeeded(await attempt(actor.username, right))).toBe(true)
  }
})

test('of fifty wrong tries at once five are checked, and the account is locked', async () => {
  const actor = await somebody()
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, n) => attempt(actor.username, `Wrong-${n}-guess`)),
  )
  const codes = await Promise.all(
    answers.map(async (answer) => (await bodyOf(answer)).errors?.[0]?.extensions.code),
  )
  expect(new Set(codes)).toEqual(new Set(['REFUSED']))
  const [counted] = await database.rows<{ failed: number; locked: boolean; noted: number }>(
    `select failed, locked_until > app_now() as locked,
       (select count(*)::int from record where act = 'session.tried' and subject_id = a.id) as noted
     from account a where id = $1`,
    [actor.accountId],
  )
  expect(counted).toEqual({ failed: 5, locked: true, noted: 5 })
  expect(await succeeded(await attempt(actor.username, right))).toBe(false)
}, 30_000)

test('many names for one mutation in one request are one request too many', async () => {
  const actor = await somebody()
  const aliases = Array.from(
    { length: 10 },
    (_, n) => `a${n}: signIn(username: "${actor.username}", password: "x${n}") { mustChangePassword }`,
  )
  const answer = await world.perform(null, `mutation { ${aliases.join(' ')} }`)
  expect(answer.violations.map((violation) => violation.rule)).toEqual(['operation.oneMutation'])
  expect(await database.rows('select failed from account where id = $1', [actor.accountId])).toEqual([
    { failed: 0 },
  ])
})

test("a sign-in ends after half an hour of rest, an administrator's after a quarter", async () => {
  const [clerk, administrator] = [await somebody(), await somebody('systemAdministrator', 'cnipa')]
  const [one, two] = [
    tokenOf(await attempt(clerk.username, right)),
    tokenOf(await attempt(administrator.username, right)),
  ]
  const rest = (minutes: number): Promise<unknown> =>
    database.rows(
      `update session set seen_at = app_now() - make_interval(mins => $1) where account_id = any($2::uuid[])`,
      [minutes, [clerk.accountId, administrator.accountId]],
    )
  await rest(14)
  expect([await isLive(clerk, one), await isLive(administrator, two)]).toEqual([true, true])
  await rest(16)
  expect([await isLive(clerk, one), await isLive(administrator, two)]).toEqual([true, false])
  await rest(31)
  expect(await isLive(clerk, one)).toBe(false)
})

test('use keeps a sign-in alive, noted at most once a minute, a page left alone does not, and half a day ends it all the same', async () => {
  const actor = await somebody()
  const token = tokenOf(await attempt(actor.username, right))
  const seen = async (): Promise<number> => {
    const [row] = await database.rows<{ ago: number }>(
      `select round(extract(epoch from app_now() - seen_at))::int as ago from session where account_id = $1 and expires_at < '2099-01-01'`,
      [actor.accountId],
    )
    return row?.ago ?? -1
  }
  const rest = (seconds: number): Promise<unknown> =>
    database.rows(
      `update session set seen_at = app_now() - make_interval(secs => $1) where account_id = $2`,
      [seconds, actor.accountId],
    )
  await rest(50)
  await isLive(actor, token)
  expect(await seen()).toBeGreaterThanOrEqual(50)
  await rest(70)
  const asking = await world.perform({ ...actor, token }, me, {}, { 'x-huibian-unattended': '1' })
  expect(asking.data?.['me']).not.toBeNull()
  expect(await seen()).toBeGreaterThanOrEqual(70)
  await isLive(actor, token)
  expect(await seen()).toBeLessThan(10)
  await database.rows('update session set expires_at = app_now() where account_id = $1', [actor.accountId])
  expect(await isLive(actor, token)).toBe(false)
})

test('signing out ends this sign-in, signing out everywhere ends all', async () => {
  const actor = await somebody()
  const tokens = [
    tokenOf(await attempt(actor.username, right)),
    tokenOf(await attempt(actor.username, right)),
  ]
  const [one = '', two = ''] = tokens
  await world.ask({ ...actor, token: one }, 'mutation { signOut }')
  expect([await isLive(actor, one), await isLive(actor, two)]).toEqual([false, true])
  await world.ask({ ...actor, token: two }, 'mutation { signOutEverywhere }')
  expect([await isLive(actor, two), await isLive(actor, actor.token)]).toEqual([false, false])
})

test('disabling an account ends its sign-ins at once', async () => {
  const actor = await somebody()
  const token = tokenOf(await attempt(actor.username, right))
  expect(await isLive(actor, token)).toBe(true)
  await world.ask(
    world.asProvince,
    'mutation ($id: ID!) { disableAccount(id: $id, reason: "调离") { state } }',
    {
      id: actor.accountId,
    },
  )
  expect(await isLive(actor, token)).toBe(false)
})

test('a changed password ends every other sign-in', async () => {
  const actor = await somebody()
  const [here, there] = [
    tokenOf(await attempt(actor.username, right)),
    tokenOf(await attempt(actor.username, right)),
  ]
  const change = (current: string, next: string): Promise<{ violations: { rule: string }[] }> =>
    world.perform(
      { ...actor, token: here },
      'mutation ($current: String!, $next: String!) { changePassword(current: $current, next: $next) }',
      {
        current,
        next,
      },
    )
  expect((await change('not-it', 'Haitang-2764-yumo')).violations.map((v) => v.rule)).toEqual([
    'password.wrong',
  ])
  expect((await change(right, right)).violations.map((v) => v.rule)).toEqual(['password.former'])
  expect((await change(right, 'Haitang-2764-yumo')).violations).toEqual([])
  expect([await isLive(actor, here), await isLive(actor, there)]).toEqual([true, false])
  expect((await change('Haitang-2764-yumo', right)).violations.map((v) => v.rule)).toEqual([
    'password.former',
  ])
})

test('a right password that an act is refused after, for another reason, never locks', async () => {
  const actor = await somebody()
  const here = tokenOf(await attempt(actor.username, right))
  const change = (current: string): Promise<{ violations: { rule: string }[] }> =>
    world.perform(
      { ...actor, token: here },
      'mutation ($c: String!, $n: String!) { changePassword(current: $c, next: $n) }',
      { c: current, n: right },
    )
  for (let n = 0; n < 7; n++)
    expect((await change(right)).violations.map(({ rule }) => rule)).toEqual(['password.former'])
  for (let n = 0; n < 7; n++)
    expect((await change('not-it')).violations.map(({ rule }) => rule)).toEqual(['password.wrong'])
  expect((await change(right)).violations.map(({ rule }) => rule)).toEqual(['password.wrong'])
})
