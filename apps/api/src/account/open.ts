import { may } from '@huibian/domain'
import { v7 } from 'uuid'
import { actorOf, type Context } from '../platform/context'
import { row } from '../platform/database'
import { record } from '../platform/record'
import { demand, refuse, refuseIf } from '../platform/refusal'
import { accountById, keptOrganisation } from './account.queries'
import { asViolations, judgeAccount, mobileOf, type Written } from './account.rule'
import type { AccountInput, CodeIssued } from './account.type'
import { codeHash, codeHours, makeCode } from './code'
import { demandKind, kindNamed } from './kinds'
import { holdPost } from './appoint'

/** Opens an account in one post of the own organisation or one below, with a one-time code to set the password with. */
export async function openAccount(ctx: Context, input: AccountInput): Promise<CodeIssued> {
  const actor = actorOf(ctx)
  const place = await keptOrganisation(ctx, input.organisationId)
  demand(may(actor, 'account.open', place))
  const written = trimmed(input)
  refuseIf(asViolations(judgeAccount(written)))
  const kind = kindNamed(input.kind)
  if (!kind) refuse('post.noKind', { kind: input.kind }, 'kind')
  demandKind(actor, kind, place)
  await demandOwnMobile(ctx, written.phone)
  const id = v7()
  const made = await row<{ id: string }>(
    ctx.db,
    `insert into account (id, username, name, phone, mobile, email, created_at) values ($1, $2, $3, $4, $7, $5, $6)
     on conflict on constraint account_username_unique do nothing returning id`,
    [id, written.username, written.name, written.phone, written.email, ctx.now, mobileOf(written.phone)],
  )
  if (!made) refuse('account.usernameTaken', { username: written.username }, 'username')
  await holdPost(ctx, id, place.organisation, kind)
  const coded = await issued(ctx, await issueCodes(ctx, [id]))
  await record(ctx, {
    act: 'account.opened',
    noun: 'account',
    subjectId: id,
    after: { username: written.username, name: written.name, kind, organisation: place.name },
  })
  return coded
}

/** Refuses the mobile number of another account that is open; of two that ask for it at once the database refuses one. */
export async function demandOwnMobile(ctx: Context, phone: string): Promise<void> {
  const taken = await row<{ id: string }>(
    ctx.db,
    'select id from account where mobile = $1 and disabled_at is null',
    [mobileOf(phone)],
  )
  if (taken) refuse('account.phoneTaken', { phone }, 'phone')
}

/** User names are small letters: nobody should wonder how theirs was written. */
const trimmed = ({ username, name, phone, email }: AccountInput): Written => ({
  username: username.trim().toLowerCase(),
  name: name.trim(),
  phone: phone.trim(),
  email: email.trim(),
})

type Code = { id: string; code: string; expiresAt: Date }

/** Gives accounts new one-time codes, in the place of any before. */
export async function issueCodes(ctx: Context, ids: readonly string[]): Promise<Code[]> {
  const expiresAt = new Date(ctx.now.getTime() + codeHours * 3_600_000)
  const codes = ids.map((id) => ({ id, code: makeCode(), expiresAt }))
  await ctx.db.query(
    `update account a set code_hash = l.hash, code_expires_at = $2
     from jsonb_to_recordset($1::jsonb) as l(id uuid, hash text) where a.id = l.id`,
    [JSON.stringify(codes.map(({ id, code }) => ({ id, hash: codeHash(id, code) }))), expiresAt],
  )
  return codes
}

/** An account's code with the account, to be read out once. */
export async function issued(ctx: Context, codes: readonly Code[]): Promise<CodeIssued> {
  const [first] = codes
  if (!first) throw new Error('no code was made')
  const { id, code, expiresAt } = first
  return { account: await accountById(ctx, id), code, expiresAt }
}
