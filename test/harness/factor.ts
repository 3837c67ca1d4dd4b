import { createHmac } from 'node:crypto'
import { hashPassword } from '../../apps/api/src/session/hash'
import type { TestDatabase } from './database'
import type { Actor, World } from './world'

export const password = 'Ketang-8391-lushui'
let hashed: Promise<string> | undefined

/** Gives somebody a password to sign in with. */
export async function withPassword(database: TestDatabase, actor: Actor): Promise<Actor> {
  hashed ??= hashPassword(password)
  await database.rows(
    'update account set password_hash = $2, password_changed_at = app_now() where id = $1',
    [actor.accountId, await hashed],
  )
  return actor
}

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

function bytesOf(secret: string): Buffer {
  const bits = Array.from(secret, (letter) => base32.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from(bits.match(/.{8}/g)?.map((byte) => parseInt(byte, 2)) ?? [])
}

/** The code of an authenticator app (RFC 6238), written down here apart from the library that the product asks. */
export function codeOf(secret: string, instant: Date | string): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(new Date(instant).getTime() / 30_000)))
  const digest = createHmac('sha1', bytesOf(secret)).update(counter).digest()
  const at = digest[19] ?? 0
  return String((digest.readUInt32BE(at & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

/** What a request that signs in was answered, and the cookie that it left. */
export type Entered = { me: unknown; token: string; messages: string[]; says: string[] }

type Body = {
  data?: { [field: string]: unknown } | null
  errors?: { extensions: { violations?: { message: string; says: string }[] } }[]
}

export async function enter(world: World, query: string, variables: object, token = ''): Promise<Entered> {
  const response = await fetch(`${world.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: `huibian=${token}` },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = (await response.json()) as Body
  const violations = errors?.flatMap(({ extensions }) => extensions.violations ?? []) ?? []
  return {
    me: Object.values(data ?? {})[0] ?? null,
    token: /huibian=([^;]+)/.exec(response.headers.get('set-cookie') ?? '')?.[1] ?? '',
    messages: violations.map(({ message }) => message),
    says: violations.map(({ says }) => says),
  }
}

const me = '{ account { username secondFactor } posts { kind } mustSetFactor }'

export const signIn = (world: World, { username }: Actor): Promise<Entered> =>
  enter(world, `mutation ($u: String!, $p: String!) { signIn(username: $u, password: $p) ${me} }`, {
    u: username,
    p: password,
  })

export const enterCode = (world: World, token: string, code: string): Promise<Entered> =>
  enter(world, `mutation ($code: String!) { enterCode(code: $code) ${me} }`, { code }, token)

/** Who the server takes the bearer of a cookie for. */
export async function seenAs(world: World, token: string): Promise<unknown> {
  return (await enter(world, '{ me { account { username } } }', {}, token)).me
}

/** Makes the policy what a test needs, as an administrator's saving does. */
export const policy = (database: TestDatabase, secondFactor: string): Promise<unknown> =>
  database.rows(
    `insert into setting (key, value) values ('site', jsonb_build_object('secondFactor', $1::text))
     on conflict (key) do update set value = excluded.value`,
    [secondFactor],
  )

/** Sets up codes for somebody, as their own page does. */
export async function setUp(
  world: World,
  actor: Actor,
  instant: string,
): Promise<{ secret: string; spares: string[] }> {
  const { offerFactor } = await world.ask<{ offerFactor: { secret: string } }>(
    actor,
    'mutation ($p: String!) { offerFactor(password: $p) { secret } }',
    { p: password },
  )
  const { secret } = offerFactor
  const { confirmFactor } = await world.ask<{ confirmFactor: { codes: string[] } }>(
    actor,
    'mutation ($c: String!) { confirmFactor(code: $c) { codes } }',
    { c: codeOf(secret, instant) },
  )
  return { secret, spares: confirmFactor.codes }
}
