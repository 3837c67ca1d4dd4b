import { may } from '@huibian/domain'
import { v7 } from 'uuid'
import { demandPart, visibleCampaign } from '../campaign/campaign.queries'
import { actorOf, type Context } from '../platform/context'
import { rows } from '../platform/database'
import { recordAll } from '../platform/record'
import { demand, NotFound, refuse } from '../platform/refusal'
import type { Owing } from './chase.type'
import { owingOf } from './owing.queries'

/** A unit is not reminded twice within so many milliseconds. */
const pause = 3_600_000

/** Demands a post that chases in this call: the clerk of a receiver, or the owner's editor. */
export async function demandChaser(
  ctx: Context,
  campaignId: string,
  verb: 'chase.remind' | 'seal.requestLetter' = 'chase.remind',
): Promise<void> {
  const campaign = await visibleCampaign(ctx, campaignId)
  const part = await demandPart(ctx, campaign.id)
  const receiver = part.role === 'receiver' ? { receiver: part.organisationId } : {}
  demand(may(actorOf(ctx), verb, { organiser: campaign.ownerId, ...receiver }))
}

/** SQL: the keys of all who are to know that units ($2) of a call ($1) were asked: themselves, and, for a region, those who send for it. */
const lines = `select u.organisation_id as id, string_agg(o.key, '/' order by o.key) as line
  from participation u join participation p on p.id = u.id or p.counts_as_id = u.id and p.role = 'receiver'
  join organisation o on o.id = p.organisation_id
  where u.campaign_id = $1 and u.organisation_id = any($2::uuid[]) group by u.organisation_id`

/** SQL: the same keys of several units (`units`) of a call, each once. */
export const keysTold = (campaign: string, units: string): string => `select distinct o.key
  from participation u join participation p on p.id = u.id or p.counts_as_id = u.id and p.role = 'receiver'
  join organisation o on o.id = p.organisation_id where u.campaign_id = ${campaign} and u.organisation_id = any(${units})`

/** The chosen units, all of which must still owe and have had an hour since they were last reminded by hand: what the clock told them bars no clerk. */
function chosenOf(ctx: Context, owing: readonly Owing[], ids: readonly string[]): Owing[] {
  return [...new Set(ids)].map((id) => {
    const one = owing.find(({ organisation }) => organisation.id === id)
    if (!one) throw new NotFound()
    const { chasedAt, organisation } = one
    if (chasedAt && ctx.now.getTime() - chasedAt.getTime() < pause)
      refuse('chase.tooSoon', { unit: organisation.shortName || organisation.name })
    return one
  })
}

/** 催报 by hand: asks the chosen units for what is missing; their clerks find it among their tasks and by mail. */
export async function remind(
  ctx: Context,
  campaignId: string,
  { phase, organisationIds }: { phase: string; organisationIds: readonly string[] },
): Promise<Owing[]> {
  await demandChaser(ctx, campaignId)
  if (organisationIds.length === 0) refuse('chase.nobody')
  const owing = await owingOf(ctx, campaignId)
  const chosen = chosenOf(
    ctx,
    owing.filter((one) => one.phase === phase),
    organisationIds,
  )
  const { id: own, key } = actorOf(ctx).post.organisation
  const asked = await rows<{ unit: string; line: string }>(
    ctx.db,
    `insert into reminder (id, campaign_id, phase, organisation_id, by_organisation_id, seen_by, peer, by_name, at)
     select asked.id, $1, $5, asked.unit, $6, coalesce('/' || $7 || '/' || lines.line || '/', '//'), asked.peer, $8, $9
     from unnest($3::uuid[], $2::uuid[], $4::boolean[]) as asked(id, unit, peer) left join (${lines}) as lines on lines.id = asked.unit
     returning organisation_id as unit, seen_by as line`,
    [
      campaignId,
      chosen.map(({ organisation }) => organisation.id),
      chosen.map(() => v7()),
      chosen.map(({ peer }) => peer),
      phase,
      own,
      key,
      ctx.signedIn?.accountName ?? '',
      ctx.now,
    ],
  )
  const lineOf = new Map(asked.map(({ unit, line }) => [unit, line]))
  await recordAll(
    ctx,
    chosen.map((one) => ({
      act: 'chase.reminded',
      noun: 'campaign',
      subjectId: campaignId,
      seenBy: lineOf.get(one.organisation.id) ?? '//',
      after: { phase, organisation: one.organisation.id, missing: one.missing },
    })),
  )
  const now = { remindedAt: ctx.now, chasedAt: ctx.now }
  return owing.map((one) => (chosen.includes(one) ? { ...one, ...now } : one))
}
