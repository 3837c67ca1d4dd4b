import { isBy } from '@huibian/domain'
import { visibleCampaign } from '../campaign/campaign.queries'
import type { Campaign } from '../campaign/campaign.type'
import { instantAt } from '../campaign/close.queries'
import { chasedOf } from '../dashboard/chased.queries'
import { matrixOf } from '../dashboard/matrix.queries'
import type { Matrix, MatrixCell } from '../dashboard/matrix.type'
import { missingOf, owes } from '../dashboard/missing'
import { peopleOf } from '../participation/people'
import type { Organisation } from '../organisation/organisation.type'
import { organisationColumns } from '../organisation/organisation.queries'
import { actorOf, type Context } from '../platform/context'
import { rows } from '../platform/database'
import type { Owing } from './chase.type'

/** The phases in which something can be owed: those that have closed and the one that closes next. */
export function duePhases({ phases, now }: Matrix): Matrix['phases'] {
  const next = phases.findIndex(({ closesAt }) => isBy(instantAt(now), instantAt(closesAt)))
  return next < 0 ? phases : phases.slice(0, next + 1)
}

type Unit = Organisation & { below: boolean }

/** The units of a matrix, and whether each stands below the asking organisation. */
async function unitsOf(ctx: Context, matrix: Matrix): Promise<Map<string, Unit>> {
  const found = await rows<Unit>(
    ctx.db,
    `select ${organisationColumns}, o.id <> own.id and starts_with(o.path, own.path) as below
     from organisation o join organisation own on own.id = $2 where o.id = any($1::uuid[])`,
    [matrix.rows.map(({ organisationId }) => organisationId), actorOf(ctx).post.organisation.id],
  )
  return new Map(found.map((unit) => [unit.id, unit]))
}

const placeOf = (one: { organisationId: string; phase: string }): string =>
  `${one.organisationId} ${one.phase}`

const isPast = ({ closesAt }: MatrixCell, { now }: Matrix): boolean => closesAt !== null && closesAt < now

type Reminded = { organisationId: string; phase: string; at: Date; byHand: Date | null }

/** When each unit was last reminded of each phase: by hand, by a mail that went or in the console; and when by hand. */
async function remindedOf(ctx: Context, campaign: Campaign): Promise<Map<string, Reminded>> {
  const found = await rows<Reminded>(
    ctx.db,
    `select organisation_id as "organisationId", phase, max(at) as at, max(at) filter (where hand) as "byHand" from (
       select organisation_id, phase, at, true as hand from reminder where campaign_id = $1 and by_organisation_id = $2
       union all select p.organisation_id, split_part(m.about, ' ', 1), m.sent_at, false from mail m join post p on p.id = m.post_id
         where m.subject_id = $1 and m.kind in ('deadline', 'reminder') and m.sent_at is not null
       union all select p.organisation_id, split_part(t.about, ' ', 1), t.told_at, false from telling t join post p on p.id = t.post_id
         where t.subject_id = $1 and t.kind in ('deadline', 'reminder') and t.told_at is not null) as told
     group by 1, 2`,
    [campaign.id, actorOf(ctx).post.organisation.id],
  )
  return new Map(found.map((one) => [placeOf(one), one]))
}

/** Who still owes, in the order of the matrix: units that are short of their minimum or have not sent again what was returned. */
export async function owingOf(ctx: Context, campaignId: string): Promise<Owing[]> {
  const campaign = await visibleCampaign(ctx, campaignId)
  const matrix = await matrixOf(ctx, campaign.id)
  const units = await unitsOf(ctx, matrix)
  const reminded = await remindedOf(ctx, campaign)
  const answers = (await chasedOf(ctx)).calls.filter((one) => one.campaignId === campaign.id)
  const calls = new Map(answers.map((one) => [placeOf(one), one]))
  return duePhases(matrix).flatMap(({ key: phase, title, closesAt: phaseClosesAt }) =>
    matrix.rows.flatMap((row): Owing[] => {
      const { organisationId, cells } = row
      const cell = cells.find((one) => one.phase === phase)
      const unit = units.get(organisationId)
      if (!cell || !unit || !owes(cell)) return []
      const place = placeOf({ organisationId, phase })
      return [
        {
          organisation: unit,
          phase,
          phaseTitle: title,
          closesAt: cell.closesAt,
          phaseClosesAt,
          overdue: cell.overdue > 0 || (cell.duties.length > 0 && isPast(cell, matrix)),
          short: cell.short,
          late: unit.below ? cell.late : 0,
          missing: missingOf(cell, ctx.asked.language),
          ...peopleOf(row),
          peer: !unit.below,
          remindedAt: reminded.get(place)?.at ?? null,
          chasedAt: reminded.get(place)?.byHand ?? null,
          call: calls.get(place) ?? null,
        },
      ]
    }),
  )
}
