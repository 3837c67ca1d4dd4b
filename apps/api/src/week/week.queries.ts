import {
  adjusted,
  byUnit,
  comparedOver,
  differences,
  dutyCell,
  leastFor,
  quantityText,
  sumOver,
  type Adjustment,
  type CountedThing,
  type Noticed,
} from '@huibian/domain'
import { demandReader, listActivities } from '../activity/activity.queries'
import { reportedEvents } from '../activity/events'
import { correctedSince, countedOf } from '../activity/measure.queries'
import { visibleCampaign } from '../campaign/campaign.queries'
import type { Campaign } from '../campaign/campaign.type'
import { organisationColumns } from '../organisation/organisation.queries'
import type { Organisation } from '../organisation/organisation.type'
import { peopleColumns, peopleOf, type People } from '../participation/people'
import { actorOf, once, type Context } from '../platform/context'
import { rows } from '../platform/database'
import { statedIn, summariesOf } from './summaries.queries'
import { bothYears, toldByUnit, toldIn, type Reports, type Told } from './told'
import type { Difference, DutyCell, Measure, Week, WeekRow, WeekTotal } from './week.type'

type Taking = Organisation & People & { pictures: number; role: string }

/** Whoever takes part in a week on the acting organisation's line, and how many pictures each has, recordings not counted; read once an operation. */
function takingPart(ctx: Context, campaignId: string): Promise<Taking[]> {
  const sql = `select ${organisationColumns}, ${peopleColumns()}, p.role,
      (select count(*)::int from shot s join activity a on a.id = s.activity_id
       where a.campaign_id = $1 and a.organisation_id = o.id and strpos(a.seen_by, $2) > 0 and s.thumbnail_id is not null) as pictures
    from participation p join organisation o on o.id = p.organisation_id
    where p.campaign_id = $1 and strpos(p.path, $2) > 0 order by o."order", o.key`
  return once(ctx, `week.parts ${campaignId}`, () =>
    rows<Taking>(ctx.db, sql, [campaignId, `/${actorOf(ctx).post.organisation.key}/`]),
  )
}

/** The units that report in a week and stand on the acting organisation's line: a unit finds itself, the office all. */
async function unitsOf(ctx: Context, campaignId: string): Promise<Taking[]> {
  return (await takingPart(ctx, campaignId)).filter(({ role }) => role === 'filer')
}

/** The names of all who take part in a week, its office among them. */
export async function namesIn(ctx: Context, campaignId: string): Promise<Map<string, string>> {
  return new Map((await takingPart(ctx, campaignId)).map(({ id, name }) => [id, name]))
}

/** The corrections of a week's totals; the owner alone has any. */
export async function adjustmentsOf(ctx: Context, campaignId: string): Promise<Map<string, Adjustment>> {
  const found = await rows<{ measure: string; by: string; reason: string }>(
    ctx.db,
    `select d.measure, d.by, d.reason from adjustment d join campaign c on c.id = d.campaign_id
     where d.campaign_id = $1 and c.owner_id = $2`,
    [campaignId, actorOf(ctx).post.organisation.id],
  )
  return new Map(found.map(({ measure, by, reason }) => [measure, { by: Number(by), reason }]))
}

type Standing = { unit: Organisation; events: readonly Told[]; since: Date | undefined }

function cellOf(thing: CountedThing, { unit, events, since }: Standing): DutyCell {
  const { key } = thing
  const least = leastFor(thing, unit)
  const figures = events.flatMap((event) => event.figures[key] ?? [])
  const former = events.some(
    ({ figures, savedAt }) => figures[key] && since !== undefined && savedAt !== undefined && savedAt < since,
  )
  const { state, quantity } = dutyCell({ id: key, measure: key, least: least ?? 0 }, figures)
  const text = state === 'blank' ? '' : state === 'notHeld' ? '未开展' : quantityText(quantity)
  return {
    measure: key,
    state,
    text,
    value: quantity.value,
    former,
    ...(least === undefined ? {} : { least }),
  }
}

type Reported = {
  told: readonly Told[]
  adjustments: Map<string, Adjustment>
  units: readonly (readonly Told[])[]
}

function totalFor({ key }: Measure, reported: Reported): WeekTotal {
  const { sum, total, adjustment } = adjusted(sumOver(reported.told, key), reported.adjustments.get(key))
  const compared = comparedOver(reported.units.map((unit) => bothYears(unit, key)))
  return {
    measure: key,
    sum: sum.value,
    sumText: quantityText(sum),
    total: total.value,
    text: quantityText(total),
    ...(adjustment === undefined ? {} : { adjustment: adjustment.by, note: adjustment.reason }),
    ...(compared === undefined
      ? {}
      : {
          last: compared.last.value,
          compared: compared.now.value,
          comparedUnits: compared.units,
          givenUnits: compared.of,
        }),
    ...(compared?.percent === undefined ? {} : { percent: compared.percent }),
  }
}

/** Units × what is counted, with totals in which an event that several units report counts once. */
export async function weekOf(ctx: Context, campaignId: string): Promise<Week> {
  const campaign = await visibleCampaign(ctx, campaignId)
  return weekWith(ctx, campaign, await reportsOf(ctx, campaign))
}

/** What has been reported in a week. */
export async function reportsOf(ctx: Context, campaign: Campaign): Promise<Reports> {
  demandReader(ctx)
  const activities = await listActivities(ctx, campaign.id)
  return { activities, ...(await summariesOf(ctx, campaign)) }
}

/** What was written of a thing that is counted: 展板块数（块）：2.4米×1.2米的展板；不少于 2. */
function inOneLine({ name, unit, definition, least, for: whom = [] }: Noticed): string {
  const owed =
    least === undefined ? '' : `不少于 ${least}${whom.length === 0 ? '' : `（只限 ${whom.join('、')}）`}`
  const parts = [definition, owed].filter((part) => part !== '')
  return `${name}${unit === '' ? '' : `（${unit}）`}${parts.length === 0 ? '' : `：${parts.join('；')}`}`
}

/** Where the summary of a unit states another number than its activities give. */
function differencesIn(
  measures: readonly Measure[],
  { activities, summaries }: Reports,
  units: readonly Organisation[],
): Difference[] {
  const found = differences(measures, reportedEvents(activities), statedIn(summaries))
  return units.flatMap((organisation) =>
    found
      .filter(({ unit }) => unit === organisation.id)
      .map(({ measure, activities: counted, summary }) => ({
        organisation,
        measure,
        activities: quantityText(counted),
        summary: quantityText(summary),
      })),
  )
}

/** The week of a campaign of which the reports have been read, and perhaps the corrections too. */
export async function weekWith(
  ctx: Context,
  campaign: Campaign,
  reports: Reports,
  corrections?: Map<string, Adjustment>,
): Promise<Week> {
  const { activities } = reports
  const { measures: counted, struck } = await countedOf(ctx, campaign)
  const since = await correctedSince(ctx, campaign, counted)
  const measures = counted.map(({ former, ...one }): Measure => {
    return former ? { ...one, formerly: inOneLine(former) } : one
  })
  const units = await unitsOf(ctx, campaign.id)
  const adjustments = corrections ?? (await adjustmentsOf(ctx, campaign.id))
  const told = toldIn(measures, reports)
  const ofUnits = byUnit(told)
  const table = units.map((organisation): WeekRow => {
    const own = activities.filter(({ organisationId }) => organisationId === organisation.id)
    const ofUnit = ofUnits.get(organisation.id) ?? []
    return {
      counting: { campaign, measures },
      toldLast: own.flatMap(({ stored }) =>
        Object.entries(stored).flatMap(([key, { last }]) => (last === undefined ? [] : key)),
      ),
      organisation,
      ...peopleOf(organisation),
      planned: own.filter(({ state }) => state === 'planned').length,
      held: own.filter(({ state }) => state === 'held').length,
      pictures: organisation.pictures,
      delivered: own.filter(({ deliveryId }) => deliveryId).length,
      cells: [...measures, ...struck].map((measure) =>
        cellOf(measure, { unit: organisation, events: ofUnit, since: since.get(measure.key) }),
      ),
    }
  })
  const reported = { told, adjustments, units: toldByUnit(told) }
  const totals = measures.map((measure) => totalFor(measure, reported))
  return { measures, struck, rows: table, totals, differences: differencesIn(measures, reports, units) }
}
