import { timingSafeEqual } from 'node:crypto'
import { codeHash } from '../account/code'
import type { Me } from '../account/account.type'
import { apart, type Context } from '../platform/context'
import { row } from '../platform/database'
import { record } from '../platform/record'
import { Refused } from '../platform/refusal'
import { admitted, refuseEnded } from './admit'
import { clearAttempts, countAttempt, refuseAttempt, type Attempt } from './attempt'
import { demandSound, judgeNew, setPassword } from './password'

/** Sets a password with a one-time code, and signs in with it; null where a second factor is asked for next. */
export async function redeemCode(
  ctx: Context,
  username: string,
  code: string,
  password: string,
): Promise<Me | null> {
  demandSound(password)
  const attempt = await countAttempt(ctx, username)
  if (!attempt || !holds(attempt, code)) refuseAttempt('code.failed')
  const violations = await judgeNew(ctx, attempt.id, password)
  // Whoever has the code is the right one: a poor password costs no try.
  await apart(ctx, (db) => clearAttempts(db, attempt.id))
  if (violations.length > 0) throw new Refused(violations)
  // Before anything is written: what clears the tries must not wait for this very act.
  await refuseEnded(ctx, attempt.id)
  await spend(ctx, attempt)
  await setPassword(ctx, attempt.id, password)
  const me = await admitted(ctx, attempt.id)
  await record(ctx, { act: 'account.codeRedeemed', noun: 'account', subjectId: attempt.id })
  return me
}

function holds(attempt: Attempt, code: string): boolean {
  const typed = Buffer.from(codeHash(attempt.id, code))
  const kept = Buffer.from(attempt.codeHash ?? '')
  const same = kept.length === typed.length && timingSafeEqual(kept, typed)
  return same && attempt.open && attempt.codeHolds
}

/** Takes the code away before it is used, and ends what was signed in before: of two at once, one finds it gone. */
async function spend(ctx: Context, attempt: Attempt): Promise<void> {
  const spent = await row<{ id: string }>(
    ctx.db,
    `with spent as (update account set code_hash = null where id = $1 and code_hash = $2 returning id),
       ended as (delete from session where account_id = (select id from spent))
     select id from spent`,
    [attempt.id, attempt.codeHash],
  )
  if (!spent) refuseAttempt('code.failed')
}
