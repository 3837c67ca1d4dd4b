import { createHash } from 'node:crypto'
import type { Context } from './context'
import { row } from './database'
import { refuse } from './refusal'

/** What an operation said, hashed: the same key must come with the same words. */
export function bodyHash(query: string, variables: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([query, variables]))
    .digest('hex')
}

/**
 * Claims the key as the first thing the operation writes. A second request with the same key waits here for the first, then gets
 * its answer. Returns the stored answer, or undefined when this request is the first. Keys are kept 24 hours.
 */
export async function claim(ctx: Context, key: string, sha256: string): Promise<unknown> {
  const accountId = ctx.signedIn?.accountId
  if (!accountId) return undefined
  const claimed = await row<{ key: string }>(
    ctx.db,
    `insert into idempotency (account_id, key, body_sha256, at) values ($1, $2, $3, $4)
     on conflict (account_id, key) do update set body_sha256 = excluded.body_sha256, response = null, at = excluded.at
       where idempotency.at < excluded.at - interval '24 hours'
     returning key`,
    [accountId, key, sha256, ctx.now],
  )
  if (claimed) return undefined
  const before = await row<{ body_sha256: string; response: unknown }>(
    ctx.db,
    'select body_sha256, response from idempotency where account_id = $1 and key = $2',
    [accountId, key],
  )
  if (before?.body_sha256 !== sha256) refuse('idempotency.keyReused')
  return before?.response ?? undefined
}

/** Keeps the answer beside the key, in the same transaction. */
export async function keepAnswer(ctx: Context, key: string, response: unknown): Promise<void> {
  await ctx.db.query('update idempotency set response = $3 where account_id = $1 and key = $2', [
    ctx.signedIn?.accountId,
    key,
    JSON.stringify(response),
  ])
}
