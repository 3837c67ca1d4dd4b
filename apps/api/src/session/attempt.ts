import { row, type Db } from '../platform/database'
import { apart, signedInOf, type Context } from '../platform/context'
import { Refused } from '../platform/refusal'

/** So many wrong tries within so many minutes lock an account for as many minutes. */
export const tries = 5
export const minutes = 15

/** An account as a try finds it; `open` says whether the try is to be checked at all. */
export type Attempt = {
  id: string
  name: string
  open: boolean
  passwordHash: string | null
  codeHash: string | null
  codeHolds: boolean
}

type Found = Omit<Attempt, 'open'> & { locked: boolean; disabled: boolean }

/**
 * Counts a try before it is checked, in a transaction apart: a try that is refused, aborted or one of many at once is counted all the
 * same. The fifth within the time locks; it is still checked, and whatever comes after it is not.
 */
export function countAttempt(ctx: Context, username: string): Promise<Attempt | undefined> {
  return countBy(ctx, 'username', username.trim().toLowerCase())
}

/** The same of whoever is signed in. */
export function countOwnAttempt(ctx: Context): Promise<Attempt | undefined> {
  return countBy(ctx, 'id', signedInOf(ctx).accountId)
}

async function countBy(ctx: Context, by: 'username' | 'id', value: string): Promise<Attempt | undefined> {
  const found = await apart(ctx, (db) => count(db, by, value))
  if (!found) return undefined
  const { locked, disabled, ...attempt } = found
  return { ...attempt, open: !locked && !disabled }
}

function count(db: Db, by: 'username' | 'id', value: string): Promise<Found | undefined> {
  return row<Found>(
    db,
    `with before as (
       select id, failed, failed_since, coalesce(locked_until > app_now(), false) as locked,
         coalesce(failed_since > app_now() - make_interval(mins => $3), false) as lately
       from account where ${by} = $1 for update),
     counted as (
       update account a set failed = case when b.lately then b.failed + 1 else 1 end,
         failed_since = case when b.lately then b.failed_since else app_now() end,
         locked_until = case when b.lately and b.failed + 1 >= $2 then app_now() + make_interval(mins => $3) end
       from before b where a.id = b.id and not b.locked),
     noted as (
       insert into record (at, account_id, account_name, post_kind, organisation_name, act, noun, subject_id, ok)
       select app_now(), a.id, a.name, '', '', 'session.tried', 'account', a.id, false
       from account a join before b on b.id = a.id where not b.locked)
     select a.id, a.name, a.password_hash as "passwordHash", a.code_hash as "codeHash",
       coalesce(a.code_expires_at > app_now(), false) as "codeHolds", b.locked, a.disabled_at is not null as disabled
     from account a join before b on b.id = a.id`,
    [value, tries, minutes],
  )
}

/** Forgets the tries of somebody who has shown to be the right one. */
export async function clearAttempts(db: Db, accountId: string): Promise<void> {
  await db.query('update account set failed = 0, failed_since = null, locked_until = null where id = $1', [
    accountId,
  ])
}

/** One answer for an unknown name, a wrong word, a locked and a disabled account: it tells nobody which it was. */
export function refuseAttempt(
  message: 'signIn.failed' | 'code.failed' | 'password.wrong' | 'factor.wrong' | 'factor.notEnded',
): never {
  throw new Refused([{ rule: message, message, args: { tries, minutes }, strength: 'hard' }])
}
