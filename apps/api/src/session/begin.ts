import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import { tokenHash } from '../account/authenticate'
import { accountById } from '../account/account.queries'
import type { Context } from '../platform/context'
import { cookieName } from '../platform/http'
import { record } from '../platform/record'

/** However busy, a sign-in ends after half a day. */
const hours = 12

function cookie(ctx: Context, token: string, seconds: number): string {
  const { publicUrl } = ctx.config
  const secure = publicUrl.startsWith('https:') ? '; Secure' : ''
  return `${cookieName(publicUrl)}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure}`
}

/** Signs somebody in: always under a new token, and the one that the browser brought along dies. */
export async function beginSession(ctx: Context, accountId: string, demo = false): Promise<void> {
  const account = await accountById(ctx, accountId)
  const id = v7()
  const token = randomBytes(32).toString('base64url')
  await ctx.db.query('delete from session where token_hash = $1 or account_id = $2 and expires_at <= $3', [
    tokenHash(ctx.asked.sessionToken ?? ''),
    accountId,
    ctx.now,
  ])
  await ctx.db.query(
    `insert into session (id, account_id, token_hash, created_at, seen_at, expires_at, demo)
     values ($1, $2, $3, $4, $4, $5, $6)`,
    [id, accountId, tokenHash(token), ctx.now, new Date(ctx.now.getTime() + hours * 3_600_000), demo],
  )
  await ctx.db.query('update account set last_signed_in_at = $2 where id = $1', [accountId, ctx.now])
  ctx.signedIn = { accountId, accountName: account.name, sessionId: id, demo }
  ctx.cookies.push(cookie(ctx, token, hours * 3600))
  await record(ctx, { act: 'session.begun', noun: 'account', subjectId: accountId })
}

/** Makes the browser forget its token when the operation is committed. */
export function forgetCookie(ctx: Context): void {
  ctx.cookies.push(cookie(ctx, '', 0))
}
