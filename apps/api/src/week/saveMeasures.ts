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
  { key, unit, definition, least }: MeasureInput,
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
  const { least: _, ...rest } = thing
  return { ...rest, ...said, ...(least === undefined || least === null ? {} : { least }) }
}

/** The office says of what the notice counts in which unit and by which 口径, and how many each member unit owes at least. */
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
  const saved = `saved as (insert into measure (campaign_id, key, plan, name, unit, definition, least, noticed, position)
     select $1, m.key, m.plan, m.name, m.unit, m.definition, m.least, m.noticed, m.n
     from rows from (jsonb_to_recordset($2::jsonb)
         as (key text, plan text, name text, unit text, definition text, least int, noticed jsonb))
       with ordinality as m(key, plan, name, unit, definition, least, noticed, n)
     on conflict (campaign_id, key) do update set plan = excluded.plan, name = excluded.name, unit = excluded.unit,
       definition = excluded.definition, least = excluded.least, noticed = excluded.noticed)`
  const line = { act: 'week.measuresSet', noun: 'campaign', subjectId: campaign.id, before, after }
  const parts = [{ queries: [saved], values: [campaign.id, JSON.stringify(after)] }, recorded(ctx, [line])]
  await together(ctx.db, parts, 'select 1')
  forget(ctx)
  return weekOf(ctx, campaign.id)
}
