import type { Context } from '../platform/context'
import { issueCodes } from './open'

/** Shuts accounts, each for its reason: every sign-in of them ends with this transaction. */
export async function disableMany(
  ctx: Context,
  shut: readonly { id: string; reason: string }[],
): Promise<void> {
  await ctx.db.query(
    `update account a set disabled_at = $2, disabled_reason = l.reason
     from jsonb_to_recordset($1::jsonb) as l(id uuid, reason text) where a.id = l.id`,
    [JSON.stringify(shut), ctx.now],
  )
  await endSignIns(
    ctx,
    shut.map(({ id }) => id),
  )
}

/** Opens accounts again, each with the password it had. */
export async function enableMany(ctx: Context, ids: readonly string[]): Promise<void> {
  await ctx.db.query(
    `update account set disabled_at = null, disabled_reason = null, failed = 0, failed_since = null, locked_until = null
     where id = any($1::uuid[])`,
    [ids],
  )
}

/** Lifts lock-outs before their time. */
export async function unlockMany(ctx: Context, ids: readonly string[]): Promise<void> {
  await ctx.db.query(
    'update account set failed = 0, failed_since = null, locked_until = null where id = any($1::uuid[])',
    [ids],
  )
}

/** Takes passwords away and gives one-time codes instead, by account; every sign-in of the accounts ends. */
export async function resetMany(ctx: Context, ids: readonly string[]): ReturnType<typeof issueCodes> {
  await ctx.db.query(
    `update account set former_hashes = (array_remove(array_prepend(password_hash, former_hashes), null))[1:5],
       password_hash = null, failed = 0, failed_since = null, locked_until = null where id = any($1::uuid[])`,
    [ids],
  )
  await endSignIns(ctx, ids)
  return issueCodes(ctx, ids)
}

/** Ends every sign-in of the accounts, half a one too. */
export async function endSignIns(ctx: Context, ids: readonly string[]): Promise<void> {
  await ctx.db.query('delete from session where account_id = any($1::uuid[])', [ids])
}
