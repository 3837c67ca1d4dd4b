import type { Verb } from '@huibian/domain'
import { signedInOf, type Context } from '../platform/context'
import { record } from '../platform/record'
import { refuse } from '../platform/refusal'
import { accountById, demandOverAll, lockAccount } from './account.queries'
import type { Account, CodeIssued } from './account.type'
import { disableMany, enableMany, resetMany, unlockMany } from './many'
import { demandOwnMobile, issued } from './open'

/** The account locked for an act of whoever keeps it, never of the person itself. */
export async function lockKept(ctx: Context, id: string, verb: Verb): Promise<Account> {
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
  await disableMany(ctx, [{ id, reason: words }])
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
  await demandOwnMobile(ctx, account.phone)
  await enableMany(ctx, [id])
  return finish(ctx, id, { act: 'account.enabled', before: { state: account.state } })
}

/** Lifts a lock-out before its time. */
export async function unlockAccount(ctx: Context, id: string): Promise<Account> {
  const account = await lockKept(ctx, id, 'account.unlock')
  await unlockMany(ctx, [id])
  return finish(ctx, id, { act: 'account.unlocked', before: { state: account.state } })
}

/** Takes the password away and gives a one-time code instead; every sign-in of the account ends. */
export async function resetAccount(ctx: Context, id: string): Promise<CodeIssued> {
  const account = await lockKept(ctx, id, 'account.reset')
  if (account.state === 'disabled') refuse('account.isDisabled', { name: account.name })
  const coded = await issued(ctx, await resetMany(ctx, [id]))
  await finish(ctx, id, { act: 'account.reset', before: { state: account.state } })
  return coded
}
