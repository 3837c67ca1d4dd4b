import type { Verb } from '@huibian/domain'
import { signedInOf, type Context } from '../platform/context'
import { record } from '../platform/record'
import { refuse } from '../platform/refusal'
import { accountById, demandOverAll, lockAccount } from './account.queries'
import type { Account, CodeIssued } from './account.type'
import { issueCode } from './open'

/** The account locked for an act of whoever keeps it, never of the person itself. */
async function lockKept(ctx: Context, id: string, verb: Verb): Promise<Account> {
  const { account, places } = await lockAccount(ctx, id)
  demandOverAll(ctx, verb, places)
  if (id === signedInOf(ctx).accountId) refuse('account.notOneself')
  return account
}

type Done = { act: string; before: object; after?: object }

async function finish(ctx: Context, id: string, done: Done): Promise<Account> {
  await record(ctx, { ...done, noun: 'account', subjectId: id })
  return accountById(ctx, id)
}

/** Shuts an account: every sign-in of it ends with this transaction. */
export async function disableAccount(ctx: Context, id: string, reason: string): Promise<Account> {
  const account = await lockKept(ctx, id, 'account.disable')
  const words = reason.trim()
  if (words.length < 2 || words.length > 200) refuse('account.reason', { min: 2, max: 200 }, 'reason')
  if (account.state === 'disabled') refuse('account.isDisabled', { name: account.name })
  await ctx.db.query('update account set disabled_at = $2, disabled_reason = $3 where id = $1', [
    id,
    ctx.now,
    words,
  ])
  await ctx.db.query('delete from session where account_id = $1', [id])
  return finish(ctx, id, {
    act: 'account.disabled',
    before: { state: account.state },
    after: { reason: words },
  })
}

/** Opens an account again, with the password it had. */
export async function enableAccount(ctx: Context, id: string): Promise<Account> {
  const account = await lockKept(ctx, id, 'account.enable')
  if (account.state !== 'disabled') refuse('account.notDisabled', { name: account.name })
  await ctx.db.query(
    `update account set disabled_at = null, disabled_reason = null, failed = 0, failed_since = null, locked_until = null
     where id = $1`,
    [id],
  )
  return finish(ctx, id, { act: 'account.enabled', before: { state: account.state } })
}

/** Lifts a lock-out before its time. */
export async function unlockAccount(ctx: Context, id: string): Promise<Account> {
  const account = await lockKept(ctx, id, 'account.unlock')
  await ctx.db.query(
    'update account set failed = 0, failed_since = null, locked_until = null where id = $1',
    [id],
  )
  return finish(ctx, id, { act: 'account.unlocked', before: { state: account.state } })
}

/** Takes the password away and gives a one-time code instead; every sign-in of the account ends. */
export async function resetAccount(ctx: Context, id: string): Promise<CodeIssued> {
  const account = await lockKept(ctx, id, 'account.reset')
  if (account.state === 'disabled') refuse('account.isDisabled', { name: account.name })
  await ctx.db.query(
    `update account set former_hashes = (array_remove(array_prepend(password_hash, former_hashes), null))[1:5],
       password_hash = null, failed = 0, failed_since = null, locked_until = null where id = $1`,
    [id],
  )
  await ctx.db.query('delete from session where account_id = $1', [id])
  const issued = await issueCode(ctx, id)
  await finish(ctx, id, { act: 'account.reset', before: { state: account.state } })
  return issued
}
