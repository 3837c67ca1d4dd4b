import { dutyCell, type CountedThing, type Reported } from '@huibian/domain'
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
  return new Map(
    units.map((id) => [
      id,
      duties.flatMap((duty) =>
        owedOf(
          duty,
          told.flatMap(({ unit, measure, figure }) =>
            unit === id && measure === duty.key ? [reportedOf(figure)] : [],
          ),
        ),
      ),
    ]),
  )
}
