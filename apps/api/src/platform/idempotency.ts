import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
import type { Context, Platform } from './context'
import { row } from './database'
import { refuse } from './refusal'
import type { Part } from './together'
import { separately } from './transaction'

/** What an operation said, hashed: the same key must come with the same words. */
export function bodyHash(query: string, variables: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([query, variables]))
    .digest('hex')
}

/** The key itself is not kept: with it, and only with it, the kept answer can be read. */
function keyHash(key: string): string {
  return createHash('sha256').update(key).digest('hex')
}

function cipherKey(key: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', 'huibian kept answer', 32))
}

/** An answer may hold what must not lie in the database, such as a one-time code: it is sealed with the asker's own key. */
function sealed(answer: unknown, key: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', cipherKey(key), nonce)
  const text = Buffer.concat([cipher.update(JSON.stringify(answer), 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64')
}

function unsealed(kept: string, key: string): unknown {
  const bytes = Buffer.from(kept, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', cipherKey(key), bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return JSON.parse(decipher.update(bytes.subarray(28), undefined, 'utf8') + decipher.final('utf8'))
}

/** A key that a request names, with the hash of its words. */
export type Claim = { key: string; sha256: string }

/**
 * Claims the key as the first thing the operation writes, in the statement that begins it, which reads `claimed`: a second request with the
 * same key waits there for the first and claims nothing. Keys are kept 24 hours.
 */
export function claiming(accountId: string, { key, sha256 }: Claim): Part {
  if (key.length < 8 || key.length > 100) refuse('idempotency.keyLength', { min: 8, max: 100 })
  const query = `claimed as (insert into idempotency (account_id, key, body_sha256, at) values ($1::uuid, $2, $3, app_now())
     on conflict (account_id, key) do update set body_sha256 = excluded.body_sha256, response = null, at = excluded.at
       where idempotency.at < excluded.at - interval '24 hours'
     returning key)`
  return { queries: [query], values: [accountId, keyHash(key), sha256] }
}

/** The answer that was kept for a key claimed before; undefined where there is none. The same key with other words is refused. */
export async function keptAnswer(ctx: Context, { key, sha256 }: Claim): Promise<unknown> {
  const before = await row<{ body_sha256: string; response: string | null }>(
    ctx.db,
    'select body_sha256, response from idempotency where account_id = $1 and key = $2',
    [ctx.signedIn?.accountId, keyHash(key)],
  )
  if (before?.body_sha256 !== sha256) refuse('idempotency.keyReused')
  return before?.response ? unsealed(before.response, key) : undefined
}

/** Keeps the answer beside the key, in the same transaction. */
export async function keepAnswer(ctx: Context, key: string, response: unknown): Promise<void> {
  await ctx.db.query('update idempotency set response = $3 where account_id = $1 and key = $2', [
    ctx.signedIn?.accountId,
    keyHash(key),
    JSON.stringify(sealed(response, key)),
  ])
}

/** At most so many a round; the next round takes the rest. */
const most = 1000

/** Forgets keys that are no longer kept, with the answers beside them. */
export async function forgetKeys({ source }: Platform): Promise<void> {
  await separately(source, { organisationKey: '' }, (db) =>
    db.query(
      `delete from idempotency where (account_id, key) in (
         select account_id, key from idempotency where at < app_now() - interval '24 hours' order by at limit $1)`,
      [most],
    ),
  )
}
