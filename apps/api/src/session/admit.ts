import type { Me } from '../account/account.type'
import type { Context } from '../platform/context'
import { clearAttempts } from './attempt'
import { beginHalf, beginSession } from './begin'
import { factorStanding } from './factor.queries'
import { meOf } from './session.queries'

/**
 * Signs in whoever has shown a password or a one-time code; null where the code of a second factor is still awaited. The tries are
 * forgotten only with the last factor: else the password, shown again and again, would make endless tries at the code free.
 */
export async function admit(ctx: Context, accountId: string): Promise<Me | null> {
  const { asked, mustSet } = await factorStanding(ctx, accountId)
  if (asked) {
    await beginHalf(ctx, accountId)
    return null
  }
  await clearAttempts(ctx.db, accountId)
  await beginSession(ctx, accountId, { limited: mustSet })
  return meOf(ctx)
}
