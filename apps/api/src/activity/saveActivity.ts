import { isDay, may } from '@huibian/domain'
import { v7 } from 'uuid'
import { demandPart, fileOf, visibleCampaign } from '../campaign/campaign.queries'
import { demandRunning } from '../campaign/running'
import type { Campaign } from '../campaign/campaign.type'
import { actorOf, type Context } from '../platform/context'
import { record } from '../platform/record'
import { Conflict, demand, NotFound, refuse } from '../platform/refusal'
import { lockActivity } from './activity.queries'
import type { Activity, ActivityInput, StoredFigures } from './activity.type'
import { figuresKept } from './figures'
import { measuresOf } from './measure.queries'

const lengths = {
  title: ['活动名称', 2, 60],
  place: ['地点', 0, 60],
  hosts: ['主办单位', 0, 100],
  agenda: ['议程', 0, 1000],
  about: ['开展情况', 0, 3000],
} as const

function trimmed(input: ActivityInput): ActivityInput {
  const { title, place, hosts, agenda, about, reason } = input
  const parts = { title, place, hosts, agenda, about, reason }
  return {
    ...input,
    ...Object.fromEntries(Object.entries(parts).map(([part, text]) => [part, text.trim()])),
  }
}

function demandFit(input: ActivityInput): void {
  for (const part of ['title', 'place', 'hosts', 'agenda', 'about'] as const) {
    const [field, min, max] = lengths[part]
    const n = Array.from(input[part]).length
    if (n < min || n > max) refuse('activity.long', { field, n, min, max }, part)
  }
  for (const part of ['day', 'until'] as const)
    if (!isDay(input[part])) refuse('activity.day', { day: input[part] }, part)
  if (input.until < input.day) refuse('activity.days', { day: input.day, until: input.until }, 'until')
  const n = Array.from(input.reason).length
  if (input.state === 'notHeld' && (n < 2 || n > 200)) refuse('activity.reason', {}, 'reason')
}

async function figuresFor(ctx: Context, campaign: Campaign, input: ActivityInput): Promise<StoredFigures> {
  const { activities = [] } = await fileOf(ctx, campaign)
  if (input.plan !== '' && !activities.some(({ id }) => id === input.plan))
    refuse('activity.noPlan', { plan: input.plan }, 'plan')
  const things = (await measuresOf(ctx, campaign)).filter(({ plan }) => plan === input.plan)
  return figuresKept(things, input.figures, input.state !== 'notHeld')
}

/** What one activity is saved as; `id` and `revision` where it stands already. */
export type Saving = { campaignId: string; id?: string; revision?: number; input: ActivityInput }

async function write(
  ctx: Context,
  saving: Saving & { seenBy: string; figures: StoredFigures },
): Promise<string> {
  const { input, figures } = saving
  const { organisation } = actorOf(ctx).post
  const values = [
    input.plan,
    input.state,
    input.title,
    input.day,
    input.until,
    input.place,
    input.hosts,
    input.agenda,
    input.about,
    input.state === 'notHeld' ? input.reason : '',
    JSON.stringify(figures),
    ctx.signedIn?.accountName ?? '',
    ctx.now,
  ]
  if (saving.id !== undefined) {
    await ctx.db.query(
      `update activity set plan = $1, state = $2, title = $3, day = $4, until = $5, place = $6, hosts = $7, agenda = $8,
         about = $9, reason = $10, figures = $11, by_name = $12, updated_at = $13, revision = revision + 1 where id = $14`,
      [...values, saving.id],
    )
    return saving.id
  }
  const id = v7()
  await ctx.db.query(
    `insert into activity (plan, state, title, day, until, place, hosts, agenda, about, reason, figures, by_name, updated_at,
       id, campaign_id, organisation_id, seen_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
    [...values, id, saving.campaignId, organisation.id, saving.seenBy],
  )
  return id
}

/** A unit plans an activity of the week, or records what came of it. */
export async function saveActivity(ctx: Context, saving: Saving): Promise<Activity> {
  const campaign = await visibleCampaign(ctx, saving.campaignId)
  const part = await demandPart(ctx, campaign.id)
  const before = saving.id === undefined ? undefined : await lockActivity(ctx, saving.id)
  if (before && before.campaignId !== campaign.id) throw new NotFound()
  const own = part.role === 'filer' ? { filer: part.organisationId } : {}
  demand(may(actorOf(ctx), 'activity.save', before ? { filer: before.organisationId } : own))
  demandRunning(campaign)
  if (before && before.revision !== saving.revision) throw new Conflict({ revision: before.revision })
  const input = trimmed(saving.input)
  demandFit(input)
  const figures = await figuresFor(ctx, campaign, input)
  const id = await write(ctx, { ...saving, input, figures, seenBy: part.path })
  const after = await lockActivity(ctx, id)
  await record(ctx, {
    act: before ? 'activity.saved' : 'activity.planned',
    noun: 'activity',
    subjectId: id,
    seenBy: after.seenBy,
    campaignId: after.campaignId,
    ...(before ? { before } : {}),
    after,
  })
  return after
}
