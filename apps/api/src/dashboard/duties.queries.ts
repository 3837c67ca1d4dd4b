import { byUnit, dutyCell, statedEvents, type CountedThing, type Reported } from '@huibian/domain'
import { sameAsSql } from '../activity/activity.queries'
import type { Activity } from '../activity/activity.type'
import { reportedEvents } from '../activity/events'
import { measuresOf } from '../activity/measure.queries'
import { fileOf } from '../campaign/campaign.queries'
import type { Campaign } from '../campaign/campaign.type'
import { actorOf, type Context } from '../platform/context'
import { rows } from '../platform/database'
import { statedIn, summariesOf } from '../week/summaries.queries'
import type { OwedDuty as Owed } from './matrix.type'

type Told = Pick<Activity, 'id' | 'organisationId' | 'sameAs' | 'state' | 'stored'>

/** What is told of these things on the acting organisation's line, by whichever unit: a co-organiser's report may count in another's stead. */
function toldOf(ctx: Context, campaignId: string, keys: readonly string[]): Promise<Told[]> {
  return rows<Told>(
    ctx.db,
    `select a.id, a.organisation_id as "organisationId", a.state, ${sameAsSql} as "sameAs",
       (select jsonb_object_agg(f.key, f.value) from jsonb_each(a.figures) f where f.key = any($3::text[])) as stored
     from activity a where a.campaign_id = $1 and strpos(a.seen_by, $2) > 0 and a.figures ?| $3::text[]`,
    [campaignId, `/${actorOf(ctx).post.organisation.key}/`, keys],
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
  const keys = duties.map(({ key }) => key)
  const events = reportedEvents(await toldOf(ctx, campaign.id, keys))
  const stated = duties.some(({ field }) => field !== undefined)
  const summaries = stated ? statedIn((await summariesOf(ctx, campaign)).summaries) : []
  const every = byUnit([...events, ...statedEvents(duties, events, summaries)])
  return new Map(
    units.map((id) => {
      const own = every.get(id) ?? []
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
