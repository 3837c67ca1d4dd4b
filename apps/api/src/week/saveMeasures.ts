import {
  countedIn,
  inSummaryAlone,
  may,
  measureMost,
  noticedOf,
  type CountedThing,
  type Written,
} from '@huibian/domain'
import { fileOf, visibleCampaign } from '../campaign/campaign.queries'
import { actorOf, forget, type Context } from '../platform/context'
import { recorded } from '../platform/record'
import { demand, refuse } from '../platform/refusal'
import { together } from '../platform/together'
import { measuresOf } from '../activity/measure.queries'
import { weekOf } from './week.queries'
import type { MeasureInput, Week } from './week.type'

function written(
  counted: readonly CountedThing[],
  { key, unit, definition, least, for: whom }: MeasureInput,
): CountedThing {
  const thing = counted.find((one) => one.key === key)
  if (!thing) refuse('week.noMeasure', { measure: key })
  const said = { unit: unit.trim(), definition: definition.trim() }
  for (const part of ['unit', 'definition'] as const) {
    const [n, max] = [Array.from(said[part]).length, measureMost[part]]
    if (n > max) refuse(`week.${part}Long`, { measure: thing.name, n, max }, `measures.${key}`)
  }
  if (least && least > measureMost.least)
    refuse('week.leastMost', { measure: thing.name, max: measureMost.least }, `measures.${key}`)
  if (least && inSummaryAlone(thing))
    refuse('week.leastOfSummary', { measure: thing.name }, `measures.${key}`)
  const { least: _, for: __, ...rest } = thing
  const owed = least === undefined || least === null ? {} : { least }
  return { ...rest, ...said, ...owed, ...(whom === undefined || whom === null ? {} : { for: whom }) }
}

/** Who of these is no type and no key of a unit that files in the campaign. */
const strangers = `strangers as (select a.who from unnest($2::text[]) as a(who) where not exists (
  select 1 from participation p join organisation o on o.id = p.organisation_id
  where p.campaign_id = $1 and p.role = 'filer' and (o.key = a.who or a.who = any(o.types))))`

type Asked = { counted: readonly CountedThing[]; inputs: readonly MeasureInput[] }

/** Who alone owes a number is a type or the key of a unit that files, or whom the notice itself names. */
function demandKnown({ counted, inputs }: Asked, unknown: readonly string[]): void {
  for (const { key, for: whom } of inputs) {
    const [who] = (whom ?? []).filter((one) => unknown.includes(one))
    const measure = counted.find((thing) => thing.key === key)?.name ?? key
    if (who !== undefined) refuse('week.forUnknown', { measure, who }, `measures.${key}`)
  }
}

/** The office says of what the notice counts in which unit and by which 口径, and how many each member unit, or some of them, owes at least. */
export async function saveMeasures(
  ctx: Context,
  campaignId: string,
  inputs: readonly MeasureInput[],
): Promise<Week> {
  const campaign = await visibleCampaign(ctx, campaignId, true)
  demand(may(actorOf(ctx), 'week.edit', { organiser: campaign.ownerId }))
  const counted = countedIn(await fileOf(ctx, campaign))
  const before = await measuresOf(ctx, campaign)
  const said = new Map(inputs.map((input) => [input.key, written(counted, input)]))
  const after = counted.map((thing): Written => {
    const now = said.get(thing.key) ?? before.find(({ key }) => key === thing.key) ?? thing
    return { ...now, noticed: noticedOf(thing) }
  })
  const saved = `saved as (insert into measure (campaign_id, key, plan, name, unit, definition, least, owed_by, noticed, position)
     select $1, m.key, m.plan, m.name, m.unit, m.definition, m.least, m.for, m.noticed, m.n
     from rows from (jsonb_to_recordset($2::jsonb)
         as (key text, plan text, name text, unit text, definition text, least int, "for" text[], noticed jsonb))
       with ordinality as m(key, plan, name, unit, definition, least, "for", noticed, n)
     on conflict (campaign_id, key) do update set plan = excluded.plan, name = excluded.name, unit = excluded.unit,
       definition = excluded.definition, least = excluded.least, owed_by = excluded.owed_by, noticed = excluded.noticed)`
  const line = { act: 'week.measuresSet', noun: 'campaign', subjectId: campaign.id, before, after }
  const noticed = counted.flatMap((thing) => thing.for ?? [])
  const named = inputs.flatMap((input) => input.for ?? []).filter((who) => !noticed.includes(who))
  const parts = [
    { queries: [saved], values: [campaign.id, JSON.stringify(after)] },
    { queries: [strangers], values: [campaign.id, named] },
    recorded(ctx, [line]),
  ]
  const unknown = await together<{ who: string }>(ctx.db, parts, 'select who from strangers')
  demandKnown(
    { counted, inputs },
    unknown.map(({ who }) => who),
  )
  forget(ctx)
  return weekOf(ctx, campaign.id)
}
