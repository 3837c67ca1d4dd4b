import {
  countedOfActivities,
  figureIn,
  keysBefore,
  type Campaign as CampaignFile,
  type CountedThing,
} from '@huibian/domain'
import { sameAsSql } from '../activity/activity.queries'
import { measuresOf } from '../activity/measure.queries'
import { callBefore } from '../campaign/callBefore'
import { visibleCampaign } from '../campaign/campaign.queries'
import { visibleEntry } from '../entry/entry.queries'
import { actorOf, once, type Context } from '../platform/context'
import { row, rows } from '../platform/database'
import { summariesOf, type CameSummary } from './summaries.queries'
import type { Counting, EntryFigure, LastFigure, WeekRow } from './week.type'

type ByUnit = Map<string, Map<string, number>>

function add(byUnit: ByUnit, unit: string, told: readonly (readonly [string, number])[]): void {
  const own = byUnit.get(unit) ?? new Map<string, number>()
  for (const [measure, value] of told) own.set(measure, (own.get(measure) ?? 0) + value)
  byUnit.set(unit, own)
}

/** What activities gave of a unit, even where another unit counts it. */
type Given = ReadonlyMap<string, ReadonlySet<string>>

/** Of the summaries of the year before, what no activity of their units gave then. */
function stated(
  byUnit: ByUnit,
  things: readonly CountedThing[],
  { before, given }: { before: readonly CameSummary[]; given: Given },
): void {
  for (const { organisationId: unit, content } of before)
    add(
      byUnit,
      unit,
      things.flatMap(({ key, field }) => {
        const figure = field === undefined ? undefined : figureIn(content, field)
        if (figure?.state !== 'given' || given.get(unit)?.has(key)) return []
        return [[key, figure.quantity.value] as const]
      }),
    )
}

/** By which measure of now what was counted then is known, as then → now: things keep their names where they stand elsewhere in this year's notice. */
async function measuresNow(ctx: Context, { campaign, measures }: Counting): Promise<Map<string, string>> {
  const before = await row<Pick<CampaignFile, 'activities'>>(
    ctx.db,
    `select coalesce(v.file->'activities', '[]') as activities from campaign c
     join campaign_version v on v.campaign_id = c.id and v.number = c.version where c.id = ${callBefore()}`,
    [campaign.id],
  )
  const then = before ? countedOfActivities(before) : measures
  return new Map([...keysBefore(then, measures)].map(([now, old]) => [old, now]))
}

/**
 * What each unit on the acting line counted in the last call of the same notice that its office ran before, in activities or, where these
 * gave nothing, in its summary; what counts with another unit counts there.
 */
export async function lastYear(ctx: Context, { campaign, measures }: Counting): Promise<ByUnit> {
  const found = await rows<{ unit: string; measure: string; sum: string | null }>(
    ctx.db,
    `select a.organisation_id as unit, f.key as measure,
       sum((f.value->>'value')::numeric) filter (where ${sameAsSql} is null) as sum
     from activity a cross join jsonb_each(a.figures) f
     where a.campaign_id = ${callBefore()} and strpos(a.seen_by, $2) > 0 and f.value->>'state' = 'given' and a.state <> 'planned'
     group by 1, 2`,
    [campaign.id, `/${actorOf(ctx).post.organisation.key}/`],
  )
  const byUnit: ByUnit = new Map()
  const given = new Map<string, Set<string>>()
  const now = await measuresNow(ctx, { campaign, measures })
  for (const { unit, measure: then, sum } of found) {
    const measure = now.get(then)
    if (measure === undefined) continue
    given.set(unit, (given.get(unit) ?? new Set()).add(measure))
    if (sum !== null) add(byUnit, unit, [[measure, Number(sum)]])
  }
  const { summariesBefore: before } = await summariesOf(ctx, campaign)
  stated(byUnit, measures, { before, given })
  return byUnit
}

/** What a unit counted the year before and none of its activities tells yet: told with each of them it would be added up as often. */
export async function lastFigures(
  ctx: Context,
  { counting, organisation, toldLast }: WeekRow,
): Promise<LastFigure[]> {
  const byUnit = await once(ctx, `lastYear ${counting.campaign.id}`, () => lastYear(ctx, counting))
  return [...(byUnit.get(organisation.id) ?? [])].flatMap(([measure, value]) =>
    toldLast.includes(measure) ? [] : { measure, value },
  )
}

/** The figures that a summary asks for, each with its unit, its 口径 and what the unit counted the year before. */
export async function entryFigures(ctx: Context, entryId: string): Promise<EntryFigure[]> {
  const { campaignId, filerId } = await visibleEntry(ctx, entryId)
  const campaign = await visibleCampaign(ctx, campaignId)
  const measures = await measuresOf(ctx, campaign)
  const asked = measures.filter(({ field }) => field !== undefined)
  if (asked.length === 0) return []
  const last = (await lastYear(ctx, { campaign, measures })).get(filerId)
  return asked.map(({ key, field = '', unit, definition }) => {
    const before = last?.get(key)
    return { field, unit, definition, ...(before === undefined ? {} : { last: before }) }
  })
}
