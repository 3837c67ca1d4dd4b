import { request } from 'node:http'
import { freshDatabase, type TestDatabase } from '../harness/database'
import { makeWorld, type Actor, type World } from '../harness/world'
import { hashPassword } from '../../apps/api/src/session/hash'
import { tableHashes } from './tables'

let database: TestDatabase
let world: World
let somebody: Actor
const right = 'Ketang-8391-lushui'

beforeAll(async () => {
  database = await freshDatabase()
  // As it is set up for an office: in production, behind a proxy that speaks https.
  world = await makeWorld(database, {
    env: { NODE_ENV: 'production', HUIBIAN_PUBLIC_URL: 'https://huibian.example' },
  })
  somebody = await world.appoint('filingClerk', 'js-xixia')
  await database.rows(
    'update account set password_hash = $2, password_changed_at = app_now() where id = $1',
    [somebody.accountId, await hashPassword(right)],
  )
})
afterAll(async () => {
  await world?.stop()
  await database?.drop()
})

const signIn = `mutation ($u: String!, $p: String!) { signIn(username: $u, password: $p) { account { name } } }`

type Asked = { path: string; method?: string; headers?: { [name: string]: string }; body?: string }

const fetched = ({ path, ...init }: Asked): Promise<Response> => fetch(world.url + path, init)

const graphql = (
  query: string,
  variables: object,
  headers: { [name: string]: string } = {},
): Promise<Response> =>
  fetched({
    path: '/graphql',
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  })

const cookieOf = (actor: Actor): { cookie: string; 'x-huibian-post': string } => ({
  cookie: `__Host-huibian=${actor.token}`,
  'x-huibian-post': actor.postId,
})

const json = { 'content-type': 'application/json' }

/** Every kind of answer: found, absent, refused, mistaken, too large. */
const answers: Asked[] = [
  { path: '/healthz' },
  { path: '/readyz' },
  { path: '/nowhere' },
  { path: '/%E0%A4%A' },
  { path: '/v/AAAA-BBBB-CCCC' },
  { path: '/graphql', method: 'POST', headers: json, body: '{"query":"{ site { name } }"}' },
  { path: '/graphql', method: 'POST', headers: json, body: '{"query":"{ nothing }"}' },
  { path: '/graphql', method: 'POST', headers: json, body: '{' },
  { path: '/graphql', method: 'POST', headers: json, body: `"${'x'.repeat(1_200_000)}"` },
  { path: '/graphql' },
  { path: '/files/x' },
  { path: '/files/uploads', method: 'POST' },
  { path: '/files/uploads/x', method: 'HEAD' },
  { path: '/files/tables', method: 'POST', headers: json, body: '{}' },
  { path: '/files/export/entries.xlsx' },
  { path: '/files/entries/x/form.pdf' },
]

test.each(answers)('$method $path carries every head that guards a browser', async (asked) => {
  const { headers, status } = await fetched(asked)
  const policy = headers.get('content-security-policy') ?? ''
  expect([asked.path, status < 500]).toEqual([asked.path, true])
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains')
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  expect(headers.get('x-frame-options')).toBe('SAMEORIGIN')
  expect([headers.has('x-powered-by'), headers.has('access-control-allow-origin')]).toEqual([false, false])
  expect(policy).toMatch(/default-src '(self|none)'/)
  expect(policy).not.toMatch(/script-src[^;]*unsafe|\*/)
  if (/^\/(graphql|files|v)/.test(asked.path)) expect(headers.get('cache-control')).toBe('no-store')
})

test('a file is only ever saved, and seen by no cache', async () => {
  const { headers } = await fetched({
    path: `/files/export/entries.xlsx?campaignId=${world.campaignId}`,
    headers: cookieOf(world.asProvince),
  })
  expect(headers.get('content-disposition')).toMatch(/^attachment; /)
  expect([headers.get('content-security-policy'), headers.get('cache-control')]).toEqual([
    "default-src 'none'; sandbox",
    'no-store',
  ])
})

test('the cookie is the host’s own, sent over https alone, and closed to scripts', async () => {
  const response = await graphql(signIn, { u: somebody.username, p: right })
  expect(response.headers.get('set-cookie')).toMatch(
    /^__Host-huibian=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=43200; Secure$/,
  )
})

test('a cookie that somebody planted is not taken over, and the one brought along dies', async () => {
  const planted = 'p'.repeat(43)
  const first = await graphql(
    signIn,
    { u: somebody.username, p: right },
    { cookie: `__Host-huibian=${planted}` },
  )
  const token = /huibian=([^;]+)/.exec(first.headers.get('set-cookie') ?? '')?.[1] ?? ''
  expect([token.length, token === planted]).toEqual([43, false])
  const me = '{ me { account { id } } }'
  const live = async (cookie: string): Promise<unknown> =>
    ((await (await graphql(me, {}, { cookie: `__Host-huibian=${cookie}` })).json()) as { data: object }).data
  expect(await live(planted)).toEqual({ me: null })
  expect(await live(token)).toEqual({ me: { account: { id: somebody.accountId } } })
  await graphql(signIn, { u: somebody.username, p: right }, { cookie: `__Host-huibian=${token}` })
  expect(await live(token)).toEqual({ me: null })
})

test('whoever does not exist, is disabled, is locked or has no password gets the answer of a wrong password', async () => {
  const [disabled, locked, unused] = await Promise.all(
    [1, 2, 3].map(() => world.appoint('filingClerk', 'js-xixia')),
  )
  await database.rows('update account set disabled_at = app_now() where id = $1', [disabled?.accountId])
  await database.rows(`update account set locked_until = app_now() + interval '1 day' where id = $1`, [
    locked?.accountId,
  ])
  const words: string[] = []
  for (const u of [
    'nobody.at.all',
    disabled?.username,
    locked?.username,
    unused?.username,
    somebody.username,
  ]) {
    const response = await graphql(signIn, { u, p: 'Wrong-4711-wrong' })
    words.push(`${response.status} ${await response.text()}`)
  }
  expect(new Set(words).size).toBe(1)
  expect(words[0]).toContain('REFUSED')
})

const plain = 'text/plain'
const simple: [type: string, body: string][] = [
  [plain, '{"query":"mutation { signOutEverywhere }"}'],
  ['application/x-www-form-urlencoded', 'query=mutation%7BsignOutEverywhere%7D'],
  [
    'multipart/form-data; boundary=b',
    '--b\r\nContent-Disposition: form-data; name="operations"\r\n\r\n{"query":"mutation{signOutEverywhere}"}\r\n--b--\r\n',
  ],
]
const origins = ['https://evil.example', 'null', 'https://huibian.example.evil.example']
const methods: [method: string, path: string][] = [
  ['POST', '/graphql'],
  ['POST', '/files/uploads'],
  ['POST', '/files/tables'],
  ['POST', '/graphql?query=mutation%7BsignOutEverywhere%7D'],
]

/** A request exactly as a form or a link of another site makes it. */
const forged = (method: string, path: string, origin: string, type: string, body: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const headers = { ...cookieOf(world.asNation), origin, 'content-type': type }
    const asked = request(world.url + path, { method, headers }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode ?? 0))
    })
    asked.on('error', reject).end(body)
  })

test('forms of another site change nothing, even with the cookie', async () => {
  const before = await tableHashes(database)
  const answered: string[] = []
  let sent = 0
  for (const origin of origins) {
    for (const [method, path] of methods) {
      for (const [type, body] of simple) {
        const status = await forged(method, path, origin, type, body)
        if (status < 400 || status >= 500) answered.push(`${method} ${path} ${type}: ${status}`)
        sent += 1
      }
    }
    const link = await forged('GET', '/graphql?query=mutation%7BsignOutEverywhere%7D', origin, plain, '')
    if (link < 400) answered.push(`GET: ${link}`)
    sent += 1
  }
  expect([answered, sent]).toEqual([[], 39])
  expect(await tableHashes(database)).toEqual(before)
})

test('another site’s script is refused by its origin, though it sends what a form cannot', async () => {
  const before = await tableHashes(database)
  for (const origin of origins) {
    const body = '{"query":"mutation { signOutEverywhere }"}'
    expect([origin, await forged('POST', '/graphql', origin, 'application/json', body)]).toEqual([
      origin,
      403,
    ])
  }
  expect(await tableHashes(database)).toEqual(before)
  const own = await forged(
    'POST',
    '/graphql',
    'https://huibian.example',
    'application/json',
    '{"query":"{ me { account { id } } }"}',
  )
  expect(own).toBe(200)
})
