import { isBy, onTimeRate } from '@huibian/domain'
import { admits } from '../account/authenticate'
import { visibleCampaign } from '../campaign/campaign.queries'
import type { Campaign } from '../campaign/campaign.type'
import { instantAt } from '../campaign/close.queries'
import { matrixOf } from '../dashboard/matrix.queries'
import type { Matrix, MatrixCell } from '../dashboard/matrix.type'
import { dueOf, missingOf, owes } from '../dashboard/missing'
import { peopleOf } from '../participation/people'
import type { Organisation } from '../organisation/organisation.type'
import { organisationColumns, peerTo } from '../organisation/organisation.queries'
import { actorOf, type Context } from '../platform/context'
import { rows } from '../platform/database'
import type { CallNote, Owing } from './chase.type'

/** The phases in which something can be owed: those that have closed and the one that closes next. */
export function duePhases({ phases, now }: Matrix): Matrix['phases'] {
  const next = phases.findIndex(({ closesAt }) => isBy(instantAt(now), instantAt(closesAt)))
  return next < 0 ? phases : phases.slice(0, next + 1)
}

type Reminded = { phase: string; at: Date; byHand: Date | null }
type Called = CallNote & { phase: string }
type Unit = Organisation & { below: boolean; staffed: boolean; reminded: Reminded[]; calls: Called[] }

/**
 * The units of a matrix: whether each stands below the asking organisation ($2), and whether anybody acts for it; when it was last reminded of
 * each phase of the call ($3), by hand, by a mail that went or in the console, and when by hand; and what it last answered when it was called.
 */
const sql = `with told as materialized (
    select organisation_id, phase, max(at) as at, max(at) filter (where hand) as by_hand from (
      select organisation_id, phase, at, true as hand from reminder where campaign_id = $3 and by_organisation_id = $2
      union all select p.organisation_id, split_part(m.about, ' ', 1), m.sent_at, false from mail m join post p on p.id = m.post_id
        where m.subject_id = $3 and m.kind in ('deadline', 'reminder') and m.sent_at is not null
      union all select p.organisation_id, split_part(t.about, ' ', 1), t.told_at, false from telling t join post p on p.id = t.post_id
        where t.subject_id = $3 and t.kind in ('deadline', 'reminder') and t.told_at is not null) as each
    group by 1, 2),
  called as materialized (
    select distinct on (organisation_id, phase) * from call_note where campaign_id = $3 and by_organisation_id = $2
    order by organisation_id, phase, at desc, id desc)
  select ${organisationColumns}, o.id <> own.id and not ${peerTo('o', 'own')} as below,
    exists (select 1 from post p join holding h on h.post_id = p.id and h.until is null
      join account a on a.id = h.account_id and a.disabled_at is null
      where p.organisation_id = o.id and p.kind in ('filingClerk', 'reviewingClerk'))
      or exists (select 1 from invitation i where i.campaign_id = $3 and i.organisation_id = o.id and ${admits}) as staffed,
    coalesce((select jsonb_agg(jsonb_build_object('phase', t.phase, 'at', t.at, 'byHand', t.by_hand))
      from told t where t.organisation_id = o.id), '[]') as reminded,
    coalesce((select jsonb_agg(jsonb_build_object('phase', n.phase, 'at', n.at, 'by', n.by_name, 'person', n.person, 'answer', n.answer,
      'promisedOn', n.promised_on)) from called n where n.organisation_id = o.id), '[]') as calls
  from organisation o join organisation own on own.id = $2 where o.id = any($1::uuid[])`

/** As JSON holds them, moments are text. */
type Flat = Omit<Unit, 'reminded' | 'calls'> & {
  reminded: { phase: string; at: string; byHand: string | null }[]
  calls: (Omit<Called, 'at'> & { at: string })[]
}

async function unitsOf(ctx: Context, campaign: Campaign, matrix: Matrix): Promise<Map<string, Unit>> {
  const found = await rows<Flat>(ctx.db, sql, [
    matrix.rows.map(({ organisationId }) => organisationId),
    actorOf(ctx).post.organisation.id,
    campaign.id,
  ])
  const whole = ({ reminded, calls, ...unit }: Flat): Unit => ({
    ...unit,
    reminded: reminded.map(({ phase, at, byHand }) => ({
      phase,
      at: new Date(at),
      byHand: byHand === null ? null : new Date(byHand),
    })),
    calls: calls.map((call) => ({ ...call, at: new Date(call.at) })),
  })
  return new Map(found.map((unit) => [unit.id, whole(unit)]))
}

/** Duties and what came back are due like what is missing, whose lateness the matrix tells by itself. */
const isLate = (cell: MatrixCell, { now }: Matrix): boolean => {
  const due = dueOf(cell)
  return cell.overdue > 0 || ((cell.duties.length > 0 || cell.short === 0) && due !== null && due < now)
}

/** How many of a phase came late, and the on-time rate, over all units of the matrix. */
export type PhaseRate = { phaseTitle: string; late: number; onTime: number }

/** The rates of the phases in which something can be owed, where anything was due yet. */
export async function ratesOf(ctx: Context, campaignId: string): Promise<PhaseRate[]> {
  const matrix = await matrixOf(ctx, campaignId)
  return duePhases(matrix).flatMap(({ key, title: phaseTitle }): PhaseRate[] => {
    const total = matrix.totals.find(({ phase }) => phase === key)
    const onTime = total && onTimeRate(total)
    return onTime === undefined ? [] : [{ phaseTitle, late: total?.late ?? 0, onTime }]
  })
}

/** Who still owes, in the order of the matrix: units that are short of their minimum or have not sent again what was returned. */
export async function owingOf(ctx: Context, campaignId: string): Promise<Owing[]> {
  const campaign = await visibleCampaign(ctx, campaignId)
  const matrix = await matrixOf(ctx, campaign.id)
  const units = await unitsOf(ctx, campaign, matrix)
  return duePhases(matrix).flatMap(({ key: phase, title, closesAt: phaseClosesAt }) =>
    matrix.rows.flatMap((row): Owing[] => {
      const { organisationId, cells } = row
      const cell = cells.find((one) => one.phase === phase)
      const unit = units.get(organisationId)
      if (!cell || !unit || !owes(cell)) return []
      const { below, staffed, reminded, calls, ...organisation } = unit
      const told = reminded.find((one) => one.phase === phase)
      return [
        {
          organisation,
          phase,
          phaseTitle: title,
          closesAt: dueOf(cell),
          phaseClosesAt,
          overdue: isLate(cell, matrix),
          short: cell.short,
          late: below ? cell.late : 0,
          onTime: (below ? onTimeRate(cell) : undefined) ?? null,
          missing: missingOf(cell, ctx.asked.language),
          ...peopleOf(row),
          peer: !below,
          staffed,
          remindedAt: told?.at ?? null,
          chasedAt: told?.byHand ?? null,
          call: calls.find((one) => one.phase === phase) ?? null,
        },
      ]
    }),
  )
}
