import { dayOf } from '@huibian/domain'
import type { Me } from '../account/account.type'
import { admits } from '../account/authenticate'
import { apart, type Context } from '../platform/context'
import { row } from '../platform/database'
import { refuse } from '../platform/refusal'
import { clearAttempts } from './attempt'
import { beginHalf, beginSession } from './begin'
import { factorStanding } from './factor.queries'
import { meOf } from './session.queries'

/** Whoever was invited and comes after its end is told so; being the right one costs no try. */
export async function refuseEnded(ctx: Context, accountId: string): Promise<void> {
  const ended = await row<{ until: Date }>(
    ctx.db,
    `select least(i.until, coalesce(i.withdrawn_at, i.until)) as until from invitation i where i.account_id = $1 and not (${admits})`,
    [accountId],
  )
  if (!ended) return
  await apart(ctx, (db) => clearAttempts(db, accountId))
  refuse(ended.until < ctx.now ? 'invitation.ended' : 'invitation.callOver', {
    day: dayOf(ended.until.toISOString()),
  })
}

/**
 * Signs in whoever has shown a password or a one-time code; null where the code of a second factor is still awaited. The tries are
 * forgotten only with the last factor: else the password, shown again and again, would make endless tries at the code free.
 */
export async function admit(ctx: Context, accountId: string): Promise<Me | null> {
  await refuseEnded(ctx, accountId)
  return admitted(ctx, accountId)
}

/** The same of whoever is known to be invited still. */
export async function admitted(ctx: Context, accountId: string): Promise<Me | null> {
  const { asked, mustSet } = await factorStanding(ctx, accountId)
  if (asked) {
    await beginHalf(ctx, accountId)
    return null
  }
  await beginSession(ctx, accountId, { limited: mustSet })
  return meOf(ctx)
}
