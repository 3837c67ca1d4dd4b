import {
  dutyCell,
  statedEvents,
  type CountedThing,
  type Event,
  type Reported,
  type Summary,
} from '@huibian/domain'
import { reportedOf } from '../activity/figures'
import { measuresOf } from '../activity/measure.queries'
import type { StoredFigures } from '../activity/activity.type'
import { fileOf } from '../campaign/campaign.queries'
import type { Campaign } from '../campaign/campaign.type'
import type { Context } from '../platform/context'
import { rows } from '../platform/database'
import type { OwedDuty as Owed } from './matrix.type'

type Told = { unit: string; measure: string; figure: StoredFigures[string] }

/** What units told of these things; what is only planned tells nothing. */
function toldOf(
  ctx: Context,
  campaignId: string,
  asked: { units: string[]; keys: string[] },
): Promise<Told[]> {
  return rows<Told>(
    ctx.db,
    `select a.organisation_id as unit, f.key as measure, f.value as figure from activity a cross join jsonb_each(a.figures) f
     where a.campaign_id = $1 and a.organisation_id = any($2::uuid[]) and a.state <> 'planned' and f.key = any($3::text[])`,
    [campaignId, asked.units, asked.keys],
  )
}

/** What units state in the summaries that they sent in and that were not sent back. */
function summariesOf(ctx: Context, campaignId: string, units: string[]): Promise<Summary[]> {
  return rows<Summary>(
    ctx.db,
    `select e.id, e.filer_id as unit, v.content from entry e
       join entry_version v on v.id = coalesce(e.submitted_version_id, e.forwarded_version_id)
     where e.campaign_id = $1 and e.filer_id = any($2::uuid[]) and e.state in ('submitted', 'inReview', 'accepted', 'forwarded')`,
    [campaignId, units],
  )
}

function owedOf({ key, name, unit, least = 0 }: CountedThing, figures: readonly Reported[]): Owed[] {
  const { state, quantity } = dutyCell({ id: key, measure: key, least }, figures)
  return state === 'blank' || state === 'short' ? [{ name, unit, n: least - quantity.value }] : []
}

/** What units of a week still owe of its duties, by unit: who recorded nothing owes all of them. In a call without duties nobody owes any. */
export async function dutiesOwed(
  ctx: Context,
  campaign: Campaign,
  units: string[],
): Promise<ReadonlyMap<string, Owed[]>> {
  const { activities } = await fileOf(ctx, campaign)
  const duties = activities
    ? (await measuresOf(ctx, campaign)).filter(({ least }) => least !== undefined)
    : []
  if (duties.length === 0 || units.length === 0) return new Map()
  const told = await toldOf(ctx, campaign.id, { units, keys: duties.map(({ key }) => key) })
  const stated = duties.some(({ field }) => field !== undefined)
  const summaries = stated ? await summariesOf(ctx, campaign.id, units) : []
  const events = told.map(({ unit, measure, figure }, at): Event => {
    return { id: String(at), unit, figures: { [measure]: reportedOf(figure) } }
  })
  const every = [...events, ...statedEvents(duties, events, summaries)]
  return new Map(
    units.map((id) => {
      const own = every.filter(({ unit }) => unit === id)
      return [
        id,
        duties.flatMap((duty) =>
          owedOf(
            duty,
            own.flatMap(({ figures }) => figures[duty.key] ?? []),
          ),
        ),
      ]
    }),
  )
}
