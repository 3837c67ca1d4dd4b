import { signedInOf, type Context } from '../platform/context'
import { record } from '../platform/record'
import { refuseIf } from '../platform/refusal'
import { demandSound, judgeNew, setPassword } from './password'
import { demandPassword } from './signIn'

/** Changes the password of whoever is signed in; every other sign-in of theirs ends. */
export async function changePassword(ctx: Context, current: string, next: string): Promise<boolean> {
  const { accountId, sessionId } = signedInOf(ctx)
  demandSound(next)
  await demandPassword(ctx, current)
  refuseIf(await judgeNew(ctx, accountId, next))
  await setPassword(ctx, accountId, next)
  await ctx.db.query('delete from session where account_id = $1 and id <> $2', [accountId, sessionId])
  await record(ctx, { act: 'account.passwordChanged', noun: 'account', subjectId: accountId })
  return true
}
