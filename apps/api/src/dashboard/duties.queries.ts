import DataLoader from 'dataloader'
import {
  byUnit,
  countedIn,
  dutyCell,
  leastFor,
  statedEvents,
  type CountedThing,
  type Reported,
} from '@huibian/domain'
import { sameAsSql } from '../activity/activity.queries'
import type { Activity } from '../activity/activity.type'
import { reportedEvents } from '../activity/events'
import { measuresOf, primeWritten, writtenOf, type WrittenRow } from '../activity/measure.queries'
import { fileOf } from '../campaign/campaign.queries'
import type { Campaign } from '../campaign/campaign.type'
import { organisationLoader } from '../organisation/organisation.queries'
import { actorOf, once, type Context } from '../platform/context'
import { rows } from '../platform/database'
import { statedIn, summariesOf } from '../week/summaries.queries'
import type { OwedDuty as Owed } from './matrix.type'

type Told = Pick<Activity, 'id' | 'organisationId' | 'sameAs' | 'state' | 'stored'>

/** A call and the things of which its notice sets how many are owed. */
type Owing = { id: string; keys: string[] }

/**
 * What is told on the acting organisation's line of things that may be owed, by whichever unit: a co-organiser's report may count in
 * another's stead. What the offices wrote of what their calls count comes along.
 */
function toldLoader(ctx: Context): DataLoader<Owing, Told[], string> {
  return once(ctx, 'duties.told', () => {
    return new DataLoader<Owing, Told[], string>(
      async (calls) => {
        const found = await rows<{ id: string; told: Told[]; written: WrittenRow[] }>(ctx.db, sql, [
          JSON.stringify(calls),
          `/${actorOf(ctx).post.organisation.key}/`,
        ])
        for (const { id, written } of found) primeWritten(ctx, id, written)
        const byId = new Map(found.map(({ id, told }) => [id, told]))
        return calls.map(({ id }) => byId.get(id) ?? [])
      },
      { cacheKeyFn: ({ id }) => id },
    )
  })
}

const sql = `select c.id, ${writtenOf('c.id')} as written,
    (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'organisationId', a.organisation_id, 'state', a.state, 'sameAs', ${sameAsSql},
       'stored', (select jsonb_object_agg(f.key, f.value) from jsonb_each(a.figures) f where f.key = any(owed.keys)))), '[]')
     from activity a where a.campaign_id = c.id and strpos(a.seen_by, $2) > 0 and a.figures ?| owed.keys) as told
  from jsonb_to_recordset($1::jsonb) as c(id uuid, keys text[])
  cross join lateral (select c.keys || array(select key from measure where campaign_id = c.id and least is not null)) as owed(keys)`

/** Of what is told, only that of which something is owed. */
const ofThese = (told: readonly Told[], keys: readonly string[]): Told[] =>
  told.flatMap((one) => {
    const stored = Object.entries(one.stored).filter(([key]) => keys.includes(key))
    return stored.length === 0 ? [] : [{ ...one, stored: Object.fromEntries(stored) }]
  })

type Whose = { key: string; types: readonly string[] }

function owedOf(thing: CountedThing, whose: Whose, figures: readonly Reported[]): Owed[] {
  const { key, name, unit } = thing
  const least = leastFor(thing, whose)
  if (least === undefined) return []
  const { state, quantity } = dutyCell({ id: key, measure: key, least }, figures)
  return state === 'blank' || state === 'short' ? [{ name, unit, n: least - quantity.value }] : []
}

/** What units of a week still owe of its duties, by unit: who recorded nothing owes all of them. In a call without duties nobody owes any. */
export async function dutiesOwed(
  ctx: Context,
  campaign: Campaign,
  units: string[],
): Promise<ReadonlyMap<string, Owed[]>> {
  const things = countedIn(await fileOf(ctx, campaign))
  if (things.length === 0 || units.length === 0) return new Map()
  const all = await toldLoader(ctx).load({
    id: campaign.id,
    keys: things.filter(({ least }) => least !== undefined).map(({ key }) => key),
  })
  const duties = (await measuresOf(ctx, campaign)).filter(({ least }) => least !== undefined)
  if (duties.length === 0) return new Map()
  const events = reportedEvents(
    ofThese(
      all,
      duties.map(({ key }) => key),
    ),
  )
  const stated = duties.some(({ field }) => field !== undefined)
  const summaries = stated ? statedIn((await summariesOf(ctx, campaign)).summaries) : []
  const every = byUnit([...events, ...statedEvents(duties, events, summaries)])
  // Who they are is read only where something is owed by some alone.
  const known = duties.some((duty) => duty.for) ? await organisationLoader(ctx).loadMany(units) : []
  return new Map(
    units.map((id, at) => {
      const own = every.get(id) ?? []
      const found = known[at]
      const whose = found && !(found instanceof Error) ? found : { key: '', types: [] }
      return [
        id,
        duties.flatMap((duty) =>
          owedOf(
            duty,
            whose,
            own.flatMap(({ figures }) => figures[duty.key] ?? []),
          ),
        ),
      ]
    }),
  )
}
