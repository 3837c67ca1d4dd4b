import type { Me } from '../account/account.type'
import { apart, signedInOf, type Context } from '../platform/context'
import { record } from '../platform/record'
import { admit } from './admit'
import { clearAttempts, countAttempt, countOwnAttempt, refuseAttempt } from './attempt'
import { forgetCookie } from './begin'
import { isPassword } from './hash'

/** Signs in with user name and password; null where a second factor is asked for next. */
export async function signIn(ctx: Context, username: string, password: string): Promise<Me | null> {
  const attempt = await countAttempt(ctx, username)
  const right = await isPassword(attempt?.open ? attempt.passwordHash : null, password)
  if (!attempt || !right) refuseAttempt('signIn.failed')
  return admit(ctx, attempt.id)
}

/** Ends this sign-in. */
export async function signOut(ctx: Context): Promise<boolean> {
  const { accountId, sessionId } = signedInOf(ctx)
  await ctx.db.query('delete from session where id = $1', [sessionId])
  forgetCookie(ctx)
  await record(ctx, { act: 'session.ended', noun: 'account', subjectId: accountId })
  return true
}

/** Ends every sign-in of this person, this one too. */
export async function signOutEverywhere(ctx: Context): Promise<boolean> {
  const { accountId } = signedInOf(ctx)
  await ctx.db.query('delete from session where account_id = $1', [accountId])
  forgetCookie(ctx)
  await record(ctx, { act: 'session.endedEverywhere', noun: 'account', subjectId: accountId })
  return true
}

/** Demands the password of whoever is signed in once more, before an act that weighs much; counted like a sign-in. */
export async function demandPassword(ctx: Context, password: string): Promise<void> {
  const attempt = await countOwnAttempt(ctx)
  const right = await isPassword(attempt?.open ? attempt.passwordHash : null, password)
  if (!attempt || !right) refuseAttempt('password.wrong')
  // Whoever has the password is the right one: an act that is refused for another reason costs no try.
  await apart(ctx, (db) => clearAttempts(db, attempt.id))
}
