import { tokenHash } from '../account/authenticate'
import type { Me } from '../account/account.type'
import type { Context } from '../platform/context'
import { row } from '../platform/database'
import { refuse } from '../platform/refusal'
import { countAttempt, refuseAttempt } from '../session/attempt'
import { beginSession } from '../session/begin'
import { meOf } from '../session/session.queries'
import { spendFactor } from './spend'

/** Turns half a sign-in into a whole one. */
export async function enterCode(ctx: Context, code: string): Promise<Me> {
  const half = await row<{ username: string }>(
    ctx.db,
    `select a.username from session s join account a on a.id = s.account_id
     where s.token_hash = $1 and s.awaits = 'code' and s.expires_at > app_now()`,
    [tokenHash(ctx.asked.sessionToken ?? '')],
  )
  if (!half) refuse('factor.lapsed')
  const attempt = await countAttempt(ctx, half.username)
  if (!attempt?.open || !(await spendFactor(ctx, attempt.id, code))) refuseAttempt('factor.wrong')
  await beginSession(ctx, attempt.id)
  return meOf(ctx)
}
