import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Kind, parse, type DocumentNode } from 'graphql'
import { startServer } from '../../apps/api/src/server'
import { mostWeight, weigher } from '../../apps/api/src/weight'
import type { TestDatabase } from '../harness/database'
import { inWorld } from '../harness/inWorld'
import type { World } from '../harness/world'
import { tableHashes } from './tables'
import { wire } from './wire'

let database: TestDatabase
let world: World
inWorld((made) => ({ database, world } = made))

type Heard = { status: number; code: string; statements: number; text: string }

async function send(body: string, headers: { [name: string]: string } = {}): Promise<Heard> {
  const response = await fetch(`${world.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      cookie: `huibian=${world.asNation.token}`,
      'x-huibian-post': world.asNation.postId,
      ...headers,
    },
    body,
  })
  const text = await response.text()
  const code = /"code":"(\w+)"/.exec(text)?.[1] ?? ''
  const statements = Number(response.headers.get('x-huibian-statements') ?? 0)
  return { status: response.status, code, statements, text }
}

const query = (text: string, variables: object = {}): string => JSON.stringify({ query: text, variables })

const times = (n: number, of: (at: number) => string): string =>
  Array.from({ length: n }, (_, at) => of(at)).join(' ')

const nested = (n: number): string =>
  `{ organisation(id: "x") { id ${'parent { '.repeat(n)} id ${'}'.repeat(n)} } }`

const page = 'page: { number: 1, size: 100 }'
const signIn = 'mutation { signIn(username: "nobody", password: "x") { mustChangePassword } }'

/** Documents that ask for too much, or for what is nobody's to ask. */
const attacks: { [name: string]: string } = {
  'levels below one another': query(nested(13)),
  'a thousand levels': query(nested(1000)),
  'a fragment that names itself': query(
    '{ me { ...a } } fragment a on Me { posts { ...b } } fragment b on Post { holders { ...b } }',
  ),
  'fragments that double': query(
    `{ me { account { ...f0 } } } ${times(12, (n) => `fragment f${n} on Account { ...f${n + 1} ...f${n + 1} }`)} fragment f12 on Account { id }`,
  ),
  'many names for one field': query(`{ ${times(16, (n) => `a${n}: presets { id }`)} }`),
  'two thousand names': query(`{ ${times(2000, (n) => `a${n}: site { name }`)} }`),
  'the same field over and over': query(`{ ${'site { name } '.repeat(3000)} }`),
  'too many words': query(`{ site { ${'name '.repeat(2001)} } }`),
  'too many directives': query(`{ site ${'@include(if: true) '.repeat(21)} { name } }`),
  'lists of lists of people': query(
    `{ accounts(${page}) { items { posts { holders { posts { holders { posts { holders { name } } } } } } } } }`,
  ),
  'two acts in one request': query('mutation { signOut signOutEverywhere }'),
  'one act under many names': query(`mutation { ${times(10, (n) => `a${n}: signOut`)} }`),
  'an act behind a fragment': query('mutation { ...a } fragment a on Mutation { signOut signOutEverywhere }'),
  'a page of three hundred thousand': query(
    '{ entries(filter: {}, sort: updated, page: { number: 1, size: 300000 }) { total } }',
  ),
  'a page of less than nothing': query(
    '{ entries(filter: {}, sort: updated, page: { number: -1, size: -1 }) { total } }',
  ),
  'a page of nothing': query('{ entries(filter: {}, sort: updated, page: null) { total } }'),
  'a list of twenty thousand': query('query ($ids: [ID!]!) { entriesByIds(ids: $ids) { id } }', {
    ids: Array.from({ length: 20_000 }, () => 'x'),
  }),
  'the whole schema': query('{ __schema { types { name } } }'),
  'one type': query('{ __type(name: "Entry") { fields { name } } }'),
  'many requests in one': `[${times(100, () => query('{ site { name } }')).replaceAll('} {', '},{')}]`,
  'a word misspelt': query('{ sit { name } }'),
  'no JSON': '{ site',
  'an empty body': '',
  'a body beyond the limit': query('{ site { name } }', { more: 'x'.repeat(1_100_000) }),
  'ten megabytes': query('{ site { name } }', { more: 'x'.repeat(10_000_000) }),
}

/** Those that the noun’s own check of its input refuses, after the transaction has begun. */
const byInput = ['a page of three hundred thousand', 'a page of less than nothing']

test.each(Object.keys(attacks))('%s: refused by a code, before anything is done', async (name) => {
  const { status, code, statements, text } = await send(attacks[name] ?? '')
  if (byInput.includes(name)) expect(code).toBe('BAD_USER_INPUT')
  else {
    expect([name, Math.floor(status / 100), statements]).toEqual([name, 4, 0])
    expect(code).toMatch(/^(GRAPHQL_\w+_FAILED|BAD_REQUEST|BAD_USER_INPUT|REFUSED)$/)
  }
  expect(text.length).toBeLessThan(5000)
  expect(text).not.toMatch(/Did you mean|node_modules|stacktrace|at .*\.(ts|js):/)
})

test.each([
  [
    'zh',
    '本次提交的内容超过 1 MB，未提交，已填内容未受影响。请删减过长的文字，或分几次提交；图片和表格请作为文件上传。',
  ],
  [
    'en',
    'This is more than the 1 MB that can be sent at once. Nothing was sent and what you have typed is untouched. Shorten long texts, or send it in several goes; upload pictures and tables as files.',
  ],
])('a body beyond the limit is refused with a sentence (%s)', async (language, says) => {
  const { text } = await send(attacks['a body beyond the limit'] ?? '', { 'accept-language': language })
  const { errors } = JSON.parse(text)
  expect(errors).toEqual([
    { message: 'refused', extensions: { code: 'REFUSED', violations: [expect.objectContaining({ says })] } },
  ])
})

test('nothing of this was done, and the same person is still served', async () => {
  const { status, statements, text } = await send(query('{ me { account { username } } }'))
  expect([status, statements > 0]).toEqual([200, true])
  expect(JSON.parse(text)).toEqual({ data: { me: { account: { username: world.asNation.username } } } })
})

const cross = {
  'a form’s text': { 'content-type': 'text/plain' },
  'a form’s fields': { 'content-type': 'application/x-www-form-urlencoded' },
  'a form’s parts': { 'content-type': 'multipart/form-data; boundary=x' },
} as const

test.each(Object.entries(cross))('%s is no request', async (_, headers) => {
  const before = await tableHashes(database)
  const { status, code } = await send(query('mutation { signOutEverywhere }'), headers)
  expect([Math.floor(status / 100), code]).toEqual([4, 'BAD_REQUEST'])
  expect(await tableHashes(database)).toEqual(before)
})

test.each(['mutation{signOutEverywhere}', '{site{name}}'])('a link to %s is no request', async (text) => {
  const before = await tableHashes(database)
  const response = await fetch(`${world.url}/graphql?query=${encodeURIComponent(text)}`, {
    headers: { cookie: `huibian=${world.asNation.token}` },
  })
  expect(Math.floor(response.status / 100)).toBe(4)
  expect(await tableHashes(database)).toEqual(before)
})

test('wrong sign-ins are counted one by one, and a restart forgets none', async () => {
  const { username, accountId } = await world.appoint('filingClerk', 'js-xixia')
  const wrong = query(signIn.replace('nobody', username))
  for (let n = 0; n < 3; n++) await send(wrong)
  await world.serving.stop()
  const serving = await startServer(world.serving.platform.config, database)
  Object.assign(world, { serving, url: serving.url })
  for (let n = 0; n < 3; n++) await send(wrong)
  const state = 'select failed, locked_until > app_now() as locked from account where id = $1'
  expect(await database.rows(state, [accountId])).toEqual([{ failed: 5, locked: true }])
})

const consoleSources = join(__dirname, '../../apps/console/src')

function weightOf(document: DocumentNode): number {
  const fragments = new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  )
  const weigh = weigher({ getSchema: () => wire, getFragment: (name) => fragments.get(name) })
  return document.definitions.reduce((sum, one) => {
    const root = one.kind === Kind.OPERATION_DEFINITION ? wire.getRootType(one.operation) : undefined
    return root && one.kind === Kind.OPERATION_DEFINITION ? sum + weigh(one.selectionSet, root) : sum
  }, 0)
}

test('every document of the console weighs less than a third of what is allowed', async () => {
  const files = readdirSync(consoleSources, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.documents.ts'),
  )
  const weights: [string, number][] = []
  for (const file of files) {
    const held: { [name: string]: unknown } = await import(join(consoleSources, file))
    for (const [name, value] of Object.entries(held)) {
      if (value && typeof value === 'object' && 'text' in value && typeof value.text === 'string')
        for (const text of [value.text, ...('rest' in value ? (value.rest as string[]) : [])])
          weights.push([name, weightOf(parse(text))])
    }
  }
  expect(weights.length).toBeGreaterThan(50)
  expect(weights.filter(([, weight]) => weight > mostWeight / 3)).toEqual([])
})
