import { dayOf, isDay, may, type CountedThing } from '@huibian/domain'
import { v7 } from 'uuid'
import { demandPart, fileOf, visibleCampaign } from '../campaign/campaign.queries'
import { instantAt } from '../campaign/close.queries'
import { demandRunning } from '../campaign/running'
import type { Campaign } from '../campaign/campaign.type'
import { actorOf, type Context } from '../platform/context'
import { demandLength } from '../platform/length'
import { record } from '../platform/record'
import { Conflict, demand, eachOf, NotFound, refuse } from '../platform/refusal'
import { lockActivity } from './activity.queries'
import type { Activity, ActivityInput, StoredFigures } from './activity.type'
import { demandOpen } from './closed'
import { figuresKept } from './figures'
import { activityLengths } from './lengths'
import { keepActivities, type Kept } from './keepActivities'
import { measuresOf } from './measure.queries'
import { subjectOf } from './writers'

const clock = /^([01]\d|2[0-3]):[0-5]\d$/

function trimmed(input: ActivityInput): ActivityInput {
  const { title, place, hosts, agenda, about, reason, contact, hour } = input
  const parts = { title, place, hosts, agenda, about, reason }
  return {
    ...input,
    contact: contact?.trim() ?? null,
    hour: hour?.trim() ?? null,
    ...Object.fromEntries(Object.entries(parts).map(([part, text]) => [part, text.trim()])),
  }
}

function demandDays({ state, day, until }: ActivityInput, today: string): void {
  if (day === '') refuse('activity.noDay', {}, 'day')
  if (until === '') refuse('activity.noUntil', {}, 'until')
  // One that ends on the day on which it begins has one day that may be wrong.
  const days = Object.entries(until === day ? { day } : { day, until })
  eachOf(
    days.map(([part, typed]) => () => {
      if (!isDay(typed)) refuse('activity.day', { day: typed }, part)
    }),
  )
  if (until < day) refuse('activity.days', { day, until }, 'until')
  // It may still go on: what lasts for days is told while it lasts.
  if (state === 'held' && day > today) refuse('activity.notYet', { day, today }, 'day')
}

/** What may be wrong with an activity's words, each by itself. */
function demandsOf(input: ActivityInput, today: string): (() => void)[] {
  const parts = ['title', 'place', 'hosts', 'agenda', 'about', 'contact'] as const
  const n = Array.from(input.reason).length
  return [
    ...parts.map(
      (part) => () => demandLength('activity.long', activityLengths[part], input[part] ?? '', part),
    ),
    () => demandDays(input, today),
    () => {
      if (input.hour && !clock.test(input.hour)) refuse('activity.hour', { hour: input.hour }, 'hour')
    },
    () => {
      if (input.state === 'notHeld' && (n < 2 || n > 200)) refuse('activity.reason', {}, 'reason')
    },
  ]
}

/** What a call plans and counts, and the day it is: by them every activity is judged. */
export type Counting = { plans: readonly string[]; things: readonly CountedThing[]; today: string }

/** What a call plans and counts, in at most two statements for however many activities. */
export async function countingOf(ctx: Context, campaign: Campaign): Promise<Counting> {
  const { activities = [] } = await fileOf(ctx, campaign)
  const things = await measuresOf(ctx, campaign)
  return { plans: activities.map(({ id }) => id), things, today: dayOf(instantAt(ctx.now)) }
}

/** An activity as it is kept, refused for all that breaks a limit and every figure that cannot be read. */
export function fitted(given: ActivityInput, { plans, things, today }: Counting): Kept {
  const input = trimmed(given)
  const own = things.filter(({ plan }) => plan === input.plan)
  const [figures = {}] = eachOf<StoredFigures | void>([
    () => {
      if (input.plan !== '' && !plans.includes(input.plan))
        refuse('activity.noPlan', { plan: input.plan }, 'plan')
      return figuresKept(own, input.figures, input.state !== 'notHeld')
    },
    ...demandsOf(input, today),
  ])
  return { input, figures }
}

/** Figures of what the notice counts no more: they stay as they were told. */
export function struckIn(
  { stored }: Pick<Activity, 'stored'>,
  { things }: Pick<Counting, 'things'>,
): StoredFigures {
  return Object.fromEntries(
    Object.entries(stored).filter(([measure]) => !things.some(({ key }) => key === measure)),
  )
}

/** What one activity is saved as; `id` and `revision` where it stands already, `entered` where the office enters it for its unit. */
export type Saving = {
  campaignId: string
  id?: string
  revision?: number
  entered?: true
  input: ActivityInput
}

/** A unit plans an activity of the week, or records what came of it. */
export async function saveActivity(ctx: Context, saving: Saving): Promise<Activity> {
  const campaign = await visibleCampaign(ctx, saving.campaignId)
  const part = await demandPart(ctx, campaign.id)
  const before = saving.id === undefined ? undefined : await lockActivity(ctx, saving.id)
  if (before && before.campaignId !== campaign.id) throw new NotFound()
  const own = part.role === 'filer' ? { filer: part.organisationId } : {}
  demand(may(actorOf(ctx), 'activity.save', before ? subjectOf(before) : own))
  demandRunning(campaign)
  if (before && before.revision !== saving.revision) throw new Conflict({ revision: before.revision })
  if (!saving.entered) await demandOpen(ctx, before ?? part)
  const counting = await countingOf(ctx, campaign)
  // A kind that a correction took out of the notice since stays that of the activities which have it.
  const plans = before ? [...counting.plans, before.plan] : counting.plans
  const kept = fitted(saving.input, { ...counting, plans })
  const id = before?.id ?? v7()
  const figures = { ...(before && struckIn(before, counting)), ...kept.figures }
  const whose = before ? { ...before, path: before.seenBy } : part
  const [after] = await keepActivities(ctx, whose, [{ ...kept, figures, id }])
  if (!after) throw new NotFound()
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
