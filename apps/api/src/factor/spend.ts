import { codeHash, normalCode } from '../account/code'
import { decrypted } from '../authority/vault'
import type { Context } from '../platform/context'
import { row } from '../platform/database'
import { refuse } from '../platform/refusal'
import { stepOf } from './totp'

/** What a secret is encrypted for: one account's is no other's. */
export const useOf = (accountId: string): string => `second-factor/${accountId}`

type Kept = { secret: Buffer | null; since: Date | null }

/** The account's secret, and since when it is its second factor. */
export async function keptSecret(ctx: Context, accountId: string): Promise<Kept> {
  const kept = await row<Kept>(
    ctx.db,
    'select factor_secret as secret, factor_since as since from account where id = $1',
    [accountId],
  )
  if (!kept?.secret) return { secret: null, since: null }
  // The key file was changed, or the row: either way the person can do nothing about it but have it reset.
  const secret = await decrypted(ctx.config, useOf(accountId), kept.secret).catch(() =>
    refuse('factor.unreadable'),
  )
  return { ...kept, secret }
}

/**
 * Takes a code of the second factor, or one of the spares: each once. Of two requests with one code the update lets one through, whichever
 * of them looked first.
 */
export async function spendFactor(ctx: Context, accountId: string, typed: string): Promise<boolean> {
  const code = normalCode(typed.normalize('NFKC'))
  return /^\d{6}$/.test(code) ? spendStep(ctx, accountId, code) : spendSpare(ctx, accountId, code)
}

async function spendStep(ctx: Context, accountId: string, code: string): Promise<boolean> {
  const { secret, since } = await keptSecret(ctx, accountId)
  const step = secret && since ? stepOf(secret, code, ctx.now) : undefined
  if (step === undefined) return false
  return updated(
    ctx,
    'update account set factor_step = $2 where id = $1 and factor_since is not null and factor_step < $2',
    [accountId, step],
  )
}

function spendSpare(ctx: Context, accountId: string, code: string): Promise<boolean> {
  return updated(
    ctx,
    `update account set factor_spares = array_remove(factor_spares, $2)
     where id = $1 and factor_since is not null and $2 = any(factor_spares)`,
    [accountId, codeHash(accountId, code)],
  )
}

async function updated(ctx: Context, update: string, values: unknown[]): Promise<boolean> {
  const found = await row<{ id: string }>(
    ctx.db,
    `with changed as (${update} returning id) select id from changed`,
    values,
  )
  return found !== undefined
}
