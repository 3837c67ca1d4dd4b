import { randomInt } from 'node:crypto'
import { isDay } from '@huibian/domain'
import { v7 } from 'uuid'
import { isMailAddress } from '../account/account.rule'
import { issueCodes } from '../account/open'
import { fileOf, partOf, type Part } from '../campaign/campaign.queries'
import type { Campaign } from '../campaign/campaign.type'
import { closeLoader } from '../campaign/close.queries'
import { demandRunning } from '../campaign/running'
import type { Context } from '../platform/context'
import { row } from '../platform/database'
import { record } from '../platform/record'
import { refuse } from '../platform/refusal'
import { demandInviter, lockInvitation } from './invitation.queries'
import type { Invited, InviteArgs } from './invitation.type'

const longestName = 40
const longestDays = 366

/** A number that is read out on the telephone; that it is free is for the account's own constraint to say. */
const someNumber = (): string => `yq-${String(randomInt(1_000_000)).padStart(6, '0')}`

/** The end of its last day, which must be one to come and not far off. */
function endOf(ctx: Context, until: string): Date {
  if (!isDay(until)) refuse('invitation.day', { day: until.slice(0, 20) }, 'until')
  const end = new Date(`${until}T23:59:59+08:00`)
  const days = (end.getTime() - ctx.now.getTime()) / 86_400_000
  if (days < 0 || days > longestDays) refuse('invitation.until', { max: longestDays }, 'until')
  return end
}

/** When the call takes nothing more from the unit: the last of its closes. */
async function closeFor(ctx: Context, campaign: Campaign, part: Part): Promise<Date> {
  const { phases } = await fileOf(ctx, campaign)
  const closes = await Promise.all(
    phases.map(({ id: phase }) => closeLoader(ctx).load({ participationId: part.id, phase })),
  )
  const last = new Date(Math.max(0, ...closes.map(({ acceptedUntil }) => Date.parse(acceptedUntil))))
  return last > ctx.now ? last : refuse('invitation.closed', {}, 'until')
}

/** The account that an invitation signs in as; it holds no post. Of a million numbers one that is taken is tried again. */
async function openAccount(
  ctx: Context,
  { id, name, email }: { id: string; name: string; email: string },
): Promise<void> {
  for (let tries = 0; tries < 20; tries++) {
    const made = await row<{ id: string }>(
      ctx.db,
      `insert into account (id, username, name, email, created_at) values ($1, $2, $3, $4, $5)
       on conflict on constraint account_username_unique do nothing returning id`,
      [id, someNumber(), name, email, ctx.now],
    )
    if (made) return
  }
  throw new Error('no free number for an invitation')
}

async function codeFor(ctx: Context, invitationId: string, accountId: string): Promise<Invited> {
  const [issued] = await issueCodes(ctx, [accountId])
  if (!issued) throw new Error('no code was made')
  const { code, expiresAt } = issued
  return { invitation: await lockInvitation(ctx, invitationId), code, expiresAt }
}

/** 邀请: lets a named person file for one unit in one call until a day, by a one-time code and without a standing account. */
export async function invite(ctx: Context, args: InviteArgs): Promise<Invited> {
  const campaign = await demandInviter(ctx, args.campaignId)
  const part = await partOf(ctx, campaign.id, args.organisationId)
  if (part?.role !== 'filer') refuse('invitation.noFiler')
  demandRunning(campaign)
  const name = args.name.trim()
  const n = Array.from(name).length
  if (n < 1 || n > longestName) refuse('invitation.name', { n, max: longestName }, 'name')
  const email = args.email?.trim() ?? ''
  if (email !== '' && !isMailAddress(email)) refuse('account.email', { max: 100 }, 'email')
  const until = args.until ? endOf(ctx, args.until) : await closeFor(ctx, campaign, part)
  const [id, accountId] = [v7(), v7()]
  await openAccount(ctx, { id: accountId, name, email })
  await ctx.db.query(
    `with made as (
       insert into post (id, organisation_id, kind) values ($7, $3, 'filingClerk')
       on conflict on constraint post_once do update set kind = excluded.kind returning id)
     insert into invitation (id, campaign_id, organisation_id, account_id, post_id, name, until, by_name, at)
     select $1, $2, $3, $4, made.id, $5, $6, $8, $9 from made`,
    [
      id,
      campaign.id,
      part.organisationId,
      accountId,
      name,
      until,
      v7(),
      ctx.signedIn?.accountName ?? '',
      ctx.now,
    ],
  )
  await record(ctx, {
    act: 'invitation.made',
    noun: 'invitation',
    subjectId: id,
    campaignId: campaign.id,
    seenBy: part.path,
    after: { organisation: part.organisationId, name, until },
  })
  return codeFor(ctx, id, accountId)
}

/** A new code in the place of the old one, and of the password that was set with it: for whoever lost it, or let it lapse. */
export async function renewInvitation(ctx: Context, id: string): Promise<Invited> {
  const held = await lockInvitation(ctx, id)
  if (held.state === 'withdrawn' || held.state === 'over') refuse('invitation.over')
  await ctx.db.query('update account set password_hash = null where id = $1', [held.accountId])
  await ctx.db.query('delete from session where account_id = $1', [held.accountId])
  const renewed = await codeFor(ctx, id, held.accountId)
  await record(ctx, {
    act: 'invitation.made',
    noun: 'invitation',
    subjectId: id,
    campaignId: held.campaignId,
    after: { name: held.name, renewed: true },
  })
  return renewed
}
