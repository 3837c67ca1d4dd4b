import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import { tokenHash } from '../account/authenticate'
import type { Context } from '../platform/context'
import { row } from '../platform/database'
import { cookieName } from '../platform/http'
import { record } from '../platform/record'
import { NotFound } from '../platform/refusal'

/** However busy, a sign-in ends after half a day. */
const wholeSeconds = 12 * 3600
/** Between the password and the code of the second factor. */
const halfSeconds = 5 * 60

function cookie(ctx: Context, token: string, seconds: number): string {
  const { publicUrl } = ctx.config
  const secure = publicUrl.startsWith('https:') ? '; Secure' : ''
  return `${cookieName(publicUrl)}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure}`
}

type Begun = { id: string; seconds: number; demo?: boolean; awaits?: 'code' | 'factor' | null }

/** A sign-in, whole or half, always under a new token; the one that the browser brought along dies. */
async function begin(ctx: Context, accountId: string, begun: Begun): Promise<void> {
  const token = randomBytes(32).toString('base64url')
  const { id, seconds, demo = false, awaits = null } = begun
  const expiresAt = new Date(ctx.now.getTime() + seconds * 1000)
  await ctx.db.query(
    `with gone as (delete from session where token_hash = $8 or account_id = $2 and expires_at <= $4)
     insert into session (id, account_id, token_hash, created_at, seen_at, expires_at, demo, awaits)
     values ($1, $2, $3, $4, $4, $5, $6, $7)`,
    [
      id,
      accountId,
      tokenHash(token),
      ctx.now,
      expiresAt,
      demo,
      awaits,
      tokenHash(ctx.asked.sessionToken ?? ''),
    ],
  )
  ctx.cookies.push(cookie(ctx, token, seconds))
}

/** Signs somebody in and forgets the tries; `limited` until they have the second factor that they must have. */
export async function beginSession(
  ctx: Context,
  accountId: string,
  { demo = false, limited = false } = {},
): Promise<void> {
  const account = await row<{ name: string }>(
    ctx.db,
    `with signed as (update account set last_signed_in_at = $2, failed = 0, failed_since = null, locked_until = null
       where id = $1 returning name) select name from signed`,
    [accountId, ctx.now],
  )
  if (!account) throw new NotFound()
  const id = v7()
  await begin(ctx, accountId, { id, seconds: wholeSeconds, demo, awaits: limited ? 'factor' : null })
  ctx.signedIn = { accountId, accountName: account.name, sessionId: id, demo, limited }
  await record(ctx, { act: 'session.begun', noun: 'account', subjectId: accountId })
}

/** Half a sign-in: nobody is signed in by it until the code of the second factor is entered. */
export function beginHalf(ctx: Context, accountId: string): Promise<void> {
  return begin(ctx, accountId, { id: v7(), seconds: halfSeconds, awaits: 'code' })
}

/** Makes the browser forget its token when the operation is committed. */
export function forgetCookie(ctx: Context): void {
  ctx.cookies.push(cookie(ctx, '', 0))
}
