import { closeInstant, dayOf, earlierOf, isBy, isDay, may, type Instant } from '@huibian/domain'
import { v7 } from 'uuid'
import { actorOf, signedInOf, type Context } from '../platform/context'
import { row, rows } from '../platform/database'
import { recorded } from '../platform/record'
import { demand, NotFound, refuse } from '../platform/refusal'
import { together } from '../platform/together'
import { closeLoader, effectiveCloseOf, instantAt } from './close.queries'
import { demandPart, partOf, visibleCampaign, type Part } from './campaign.queries'
import type { Deadline } from './campaign.type'
import { demandRunning } from './running'
import { upperCloseOf } from './upper'

/** Until when a permission or extension reaches, for whom (all below when nobody is named), and why. */
export type Allowance = {
  campaignId: string
  phase: string
  organisationId?: string
  until: Date
  reason: string
}

type New = Pick<Deadline, 'kind' | 'phase' | 'reason'> & {
  campaignId: string
  until: Instant
  grantedBy: Part
  to?: Part
}

/** Who is to know of a grant: whoever it is made to, and, of what binds all below, every one of them by key. */
async function lineOf(ctx: Context, { campaignId, grantedBy, to = grantedBy }: New): Promise<string> {
  const below = await rows<{ key: string }>(
    ctx.db,
    `select distinct o.key from participation p join organisation o on o.id = p.organisation_id
     where p.campaign_id = $1 and starts_with(p.path, $2) and p.path <> $2 order by o.key`,
    [campaignId, to.path],
  )
  return to.path + below.map(({ key }) => `${key}/`).join('')
}

/** Takes the place of what was granted before to the same; an older one stays readable. */
async function grant(ctx: Context, granted: New): Promise<Deadline> {
  const same = [granted.campaignId, granted.phase, granted.kind, granted.grantedBy.id, granted.to?.id ?? null]
  const id = v7()
  const by = signedInOf(ctx).accountName
  const { kind, phase, reason } = granted
  const grantedById = granted.grantedBy.organisationId
  const organisationId = granted.to?.organisationId ?? null
  const written = {
    queries: [
      `replaced as (update deadline set replaced_at = $6::timestamptz
         where campaign_id = $1::uuid and phase = $2 and kind = $3 and granted_by_id = $4::uuid
           and participation_id is not distinct from $5::uuid and replaced_at is null returning id)`,
      // One alone is in force: it is written when what it replaces has given way.
      `granted as (insert into deadline (id, campaign_id, phase, kind, granted_by_id, participation_id, until, reason, by_name, at)
         select $7::uuid, $1, $2, $3, $4, $5, $8::timestamptz, $9, $10, $6 from (select count(*) from replaced) as gone)`,
    ],
    values: [...same, ctx.now, id, granted.until, reason, by],
  }
  const line = {
    act: `deadline.${kind}`,
    noun: 'campaign',
    subjectId: granted.campaignId,
    seenBy: await lineOf(ctx, granted),
    after: { phase, until: granted.until, reason, organisationId },
  }
  await together(ctx.db, [written, recorded(ctx, [line])], 'select 1')
  closeLoader(ctx).clearAll()
  return {
    id,
    kind,
    phase,
    reason,
    by,
    organisationId,
    grantedById,
    until: new Date(granted.until),
    at: ctx.now,
  }
}

/** The notice's close of a phase of a running campaign, with its row locked against two grants at once. */
async function lockPhase(ctx: Context, campaignId: string, phase: string): Promise<Instant> {
  const campaign = await visibleCampaign(ctx, campaignId)
  demandRunning(campaign)
  const found = await row<{ closes_at: Date }>(
    ctx.db,
    'select closes_at from phase where campaign_id = $1 and key = $2 for update',
    [campaignId, phase],
  )
  if (!found) throw new NotFound()
  return instantAt(found.closes_at)
}

/** What may be granted lies ahead: nothing is closed or opened in the past. */
function demandAhead(ctx: Context, until: Instant): void {
  if (isBy(until, instantAt(ctx.now))) refuse('deadline.past', { until }, 'until')
}

/** A day that is permitted to its end goes as far as the close of that day reaches, where that is an hour before. */
function withinDay(ctx: Context, until: Instant, close: Instant): Instant {
  const reaches = dayOf(until) === dayOf(close) && isBy(close, until) && !isBy(close, instantAt(ctx.now))
  return reaches ? close : until
}

function demandReason(reason: string): string {
  const words = reason.trim()
  if (words.length < 2 || words.length > 500) refuse('deadline.reason', { min: 2, max: 500 }, 'reason')
  return words
}

/** Sets the receiver's own earlier day for all below it, the notice's day at the latest. */
export async function setOwnDeadline(
  ctx: Context,
  campaignId: string,
  phase: string,
  day: string,
): Promise<Deadline> {
  const notice = await lockPhase(ctx, campaignId, phase)
  const part = await demandPart(ctx, campaignId)
  demand(part.role === 'receiver' && may(actorOf(ctx), 'deadline.setOwn', { receiver: part.organisationId }))
  if (!isDay(day)) refuse('deadline.noDay', { day }, 'date')
  const { onTimeUntil } = await effectiveCloseOf(ctx, { participationId: part.id, phase })
  const close = earlierOf(notice, onTimeUntil)
  // On the notice's own day its hour holds.
  const until = day === dayOf(close) ? close : closeInstant(day)
  demandAhead(ctx, until)
  if (!isBy(until, close)) refuse('deadline.afterNotice', { close }, 'date')
  return grant(ctx, { kind: 'own', campaignId, phase, until, reason: '', grantedBy: part })
}

/** 同意补报: lets one sender or all file later, to the notice's close or the receiver's own extension at most. */
export async function allowLate(ctx: Context, allowance: Allowance): Promise<Deadline> {
  const { campaignId, phase } = allowance
  await lockPhase(ctx, campaignId, phase)
  const part = await demandPart(ctx, campaignId)
  demand(part.role === 'receiver' && may(actorOf(ctx), 'deadline.permit', { receiver: part.organisationId }))
  const to = await senderTo(ctx, part, allowance.organisationId)
  const reason = demandReason(allowance.reason)
  const asked = instantAt(allowance.until)
  demandAhead(ctx, asked)
  const { acceptedUntil: close } = await effectiveCloseOf(ctx, { participationId: part.id, phase })
  const until = withinDay(ctx, asked, close)
  if (!isBy(until, close)) refuse('deadline.beyondReceiver', { close }, 'until')
  return grant(ctx, {
    kind: 'permission',
    campaignId,
    phase,
    until,
    reason,
    grantedBy: part,
    ...(to ? { to } : {}),
  })
}

async function senderTo(
  ctx: Context,
  receiver: Part,
  organisationId: string | undefined,
): Promise<Part | undefined> {
  if (organisationId === undefined) return undefined
  const to = await partOf(ctx, receiver.campaignId, organisationId)
  if (!to || to.receiverId !== receiver.id) throw new NotFound()
  return to
}

/** Lets one unit file beyond the notice's close, or send on beyond what the notice sets its level; the owner's alone. */
export async function extendPhase(
  ctx: Context,
  allowance: Allowance & { organisationId: string },
): Promise<Deadline> {
  const { campaignId, phase } = allowance
  const notice = await lockPhase(ctx, campaignId, phase)
  const part = await demandPart(ctx, campaignId)
  demand(part.role === 'owner' && may(actorOf(ctx), 'deadline.extend', { organiser: part.organisationId }))
  const to = await partOf(ctx, campaignId, allowance.organisationId)
  if (!to || to.role === 'owner') throw new NotFound()
  const reason = demandReason(allowance.reason)
  const asked = instantAt(allowance.until)
  demandAhead(ctx, asked)
  const bound = to.role === 'receiver' && (await effectiveCloseOf(ctx, { participationId: to.id, phase }))
  const close = bound ? bound.onTimeUntil : notice
  if (isBy(asked, close)) refuse(bound ? 'deadline.withinOwn' : 'deadline.withinNotice', { close }, 'until')
  const upper = await upperCloseOf(ctx, campaignId, phase)
  const until = upper === undefined ? asked : withinDay(ctx, asked, upper)
  if (upper !== undefined && (!isBy(until, upper) || isBy(until, close)))
    refuse('deadline.beyondUpper', { close: upper }, 'until')
  return grant(ctx, { kind: 'extension', campaignId, phase, until, reason, grantedBy: part, to })
}
