import { accountById } from '../account/account.queries'
import type { Account } from '../account/account.type'
import { lockKept } from '../account/administer'
import { endSignIns } from '../account/many'
import { signedInOf, type Context } from '../platform/context'
import { record } from '../platform/record'
import { refuse } from '../platform/refusal'
import { clearAttempts, countOwnAttempt, refuseAttempt } from '../session/attempt'
import { factorStanding } from '../session/factor.queries'
import { isPassword } from '../session/hash'
import { spendFactor } from './spend'

async function forget(ctx: Context, accountId: string): Promise<void> {
  await ctx.db.query(
    `update account set factor_secret = null, factor_since = null, factor_spares = '{}' where id = $1`,
    [accountId],
  )
}

/** Gives up the own second factor, for another telephone or for good; where one must be had, this sign-in waits for the next. */
export async function endFactor(ctx: Context, password: string, code: string): Promise<boolean> {
  const { accountId, sessionId } = signedInOf(ctx)
  const { secondFactor } = await accountById(ctx, accountId)
  if (!secondFactor) refuse('factor.notSet')
  // Password and code are one try: a right password does not make tries at the code free.
  const attempt = await countOwnAttempt(ctx)
  const right = await isPassword(attempt?.open ? attempt.passwordHash : null, password)
  if (!attempt || !right || !(await spendFactor(ctx, accountId, code))) refuseAttempt('factor.notEnded')
  await clearAttempts(ctx.db, accountId)
  await forget(ctx, accountId)
  const { mustSet } = await factorStanding(ctx, accountId)
  await ctx.db.query('delete from session where account_id = $1 and id <> $2', [accountId, sessionId])
  await ctx.db.query('update session set awaits = $2 where id = $1', [sessionId, mustSet ? 'factor' : null])
  await record(ctx, { act: 'factor.ended', noun: 'account', subjectId: accountId })
  return true
}

/** Takes the second factor from somebody who lost it: every sign-in of theirs ends, and the password alone signs in until they set one up again. */
export async function resetFactor(ctx: Context, id: string): Promise<Account> {
  const account = await lockKept(ctx, id, 'account.resetFactor')
  if (!account.secondFactor) refuse('factor.notTheirs', { name: account.name })
  await forget(ctx, id)
  await endSignIns(ctx, [id])
  await record(ctx, { act: 'factor.reset', noun: 'account', subjectId: id })
  return accountById(ctx, id)
}
