import { randomBytes } from 'node:crypto'
import { qrPath } from '@huibian/documents'
import { accountById } from '../account/account.queries'
import { codeHash, makeCode } from '../account/code'
import { encrypted } from '../authority/vault'
import { signedInOf, type Context } from '../platform/context'
import { row } from '../platform/database'
import { record } from '../platform/record'
import { refuse } from '../platform/refusal'
import { siteOf } from '../session/session.queries'
import { demandPassword } from '../session/signIn'
import type { FactorOffer, FactorSpares } from './factor.type'
import { keptSecret, useOf } from './spend'
import { secretBytes, stepOf, written } from './totp'

const spares = 8

/** Makes a secret for the authenticator app of whoever is signed in; it counts for nothing until a code of it was entered. */
export async function offerFactor(ctx: Context, password: string): Promise<FactorOffer> {
  const { accountId } = signedInOf(ctx)
  const { name, secondFactor } = await siteOf(ctx)
  if (secondFactor === 'off') refuse('factor.off')
  const account = await accountById(ctx, accountId)
  if (account.secondFactor) refuse('factor.isSet')
  await demandPassword(ctx, password)
  const secret = randomBytes(secretBytes)
  await ctx.db.query('update account set factor_secret = $2 where id = $1 and factor_since is null', [
    accountId,
    await encrypted(ctx.config, useOf(accountId), secret),
  ])
  const { uri, secret: typed } = written(secret, { issuer: name, label: account.username })
  return { secret: typed, ...qrPath(uri) }
}

/** Takes the secret as second factor, now that a code shows that the app has it; every other sign-in of this person ends. */
export async function confirmFactor(ctx: Context, code: string): Promise<FactorSpares> {
  const { accountId, sessionId } = signedInOf(ctx)
  const { secret, since } = await keptSecret(ctx, accountId)
  if (since) refuse('factor.isSet')
  if (!secret) refuse('factor.noOffer')
  const step = stepOf(secret, code.normalize('NFKC').replace(/\s/g, ''), ctx.now)
  if (step === undefined) refuse('factor.mistyped', {}, 'code')
  const codes = Array.from({ length: spares }, makeCode)
  const set = await row<{ id: string }>(
    ctx.db,
    `with set as (update account set factor_since = $2, factor_step = $3, factor_spares = $4
       where id = $1 and factor_since is null returning id) select id from set`,
    [accountId, ctx.now, step, codes.map((spare) => codeHash(accountId, spare))],
  )
  if (!set) refuse('factor.isSet')
  await ctx.db.query('delete from session where account_id = $1 and id <> $2', [accountId, sessionId])
  await ctx.db.query('update session set awaits = null where id = $1', [sessionId])
  await record(ctx, { act: 'factor.set', noun: 'account', subjectId: accountId })
  return { codes }
}
