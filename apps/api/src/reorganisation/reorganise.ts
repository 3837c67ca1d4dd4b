import { addDays, dayOf, isDay } from '@huibian/domain'
import { v7 } from 'uuid'
import { organisationLoader } from '../organisation/organisation.queries'
import type { Organisation } from '../organisation/organisation.type'
import { lockOrganisation } from '../organisation/save'
import { actorOf, signedInOf, type Context } from '../platform/context'
import { row } from '../platform/database'
import { enqueueAt } from '../platform/jobs'
import { recorded } from '../platform/record'
import { Conflict, refuse } from '../platform/refusal'
import { together, type Part } from '../platform/together'
import { kinds, type Plan } from './kinds'
import type { ReorganisationKind } from './reorganisation.type'
import { demandOver } from './reorganisation.queries'
import type { Given } from './says'

/** What is asked of a unit: from which day, on what grounds, and what the kind needs. */
export type Asked = {
  kind: ReorganisationKind
  id: string
  revision: number
  from: string
  reason: string
  given: Given
}

const REASON = { min: 2, max: 500 }
/** A change is entered up to a year after its day or before it. */
const YEAR = 366

const acts: { [kind in ReorganisationKind]: string } = {
  rename: 'organisation.renamed',
  move: 'organisation.moved',
  close: 'organisation.closed',
  reopen: 'organisation.reopened',
}

function demandDay(ctx: Context, day: string): string {
  const today = dayOf(ctx.now.toISOString())
  const [from, to] = [addDays(today, -YEAR), addDays(today, YEAR)]
  if (!isDay(day) || day < from || day > to) refuse('reorganisation.day', { day, from, to }, 'from')
  return day
}

function demandGrounds(text: string): string {
  const reason = text.trim()
  const n = reason.length
  if (n < REASON.min || n > REASON.max) refuse('reorganisation.reason', { n, ...REASON }, 'reason')
  return reason
}

function demandStanding(kind: ReorganisationKind, unit: Organisation): void {
  if (kind === 'reopen' && unit.state === 'valid') refuse('reorganisation.notClosed')
  if (kind !== 'reopen' && unit.state === 'closed') refuse('reorganisation.closed')
}

async function demandNoneWaiting(ctx: Context, unitId: string): Promise<void> {
  const waiting = await row<{ day: string }>(
    ctx.db,
    `select from_day::text as day from reorganisation where organisation_id = $1 and done_at is null and cancelled_at is null`,
    [unitId],
  )
  if (waiting) refuse('reorganisation.waiting', { day: waiting.day })
}

/** Enters a change of a unit. One whose day has come is carried out at once; another waits in the queue for the day to begin. */
export async function reorganise(ctx: Context, asked: Asked): Promise<Organisation> {
  const { kind, id, revision } = asked
  actorOf(ctx)
  const unit = await lockOrganisation(ctx, id)
  demandOver(ctx, `organisation.${kind}`, unit)
  if (unit.revision !== revision) throw new Conflict(unit)
  demandStanding(kind, unit)
  const from = demandDay(ctx, asked.from)
  const reason = demandGrounds(asked.reason)
  await demandNoneWaiting(ctx, id)
  const plan = await kinds[kind](ctx, unit, asked.given)
  const change = { id: v7(), unit, kind, from, reason, plan }
  if (from > dayOf(ctx.now.toISOString())) {
    await announce(ctx, change)
    return unit
  }
  return perform(ctx, change, (given) => entered(ctx, change, { given, jobId: null, doneAt: ctx.now }))
}

type Change = {
  id: string
  unit: Organisation
  kind: ReorganisationKind
  from: string
  reason: string
  plan: Plan
}

type Entered = { given: Given; jobId: string | null; doneAt: Date | null }

function entered(ctx: Context, change: Change, { given, jobId, doneAt }: Entered): Part {
  const { id, unit, kind, from, reason } = change
  const line = `entered as (
    insert into reorganisation (id, organisation_id, kind, from_day, given, reason, by_name, at, job_id, done_at)
    values ($1::uuid, $2::uuid, $3, $4::date, $5::jsonb, $6, $7, $8::timestamptz, $9::uuid, $10::timestamptz))`
  const { accountName } = signedInOf(ctx)
  const values = [id, unit.id, kind, from, JSON.stringify(given), reason, accountName, ctx.now, jobId, doneAt]
  return { queries: [line], values }
}

/** Enters a change that waits in the queue for its day to begin. */
async function announce(ctx: Context, change: Change): Promise<void> {
  const { id, unit, kind, from, reason, plan } = change
  const begins = new Date(`${from}T00:00:00+08:00`)
  const jobId = await enqueueAt(ctx, 'organisation.reorganise', { id }, begins)
  const after = { kind, from, reason, ...plan.given }
  const line = { act: 'organisation.announced', noun: 'organisation', subjectId: unit.id, after }
  const waits = entered(ctx, change, { given: plan.given, jobId, doneAt: null })
  await together(ctx.db, [waits, recorded(ctx, [line])], 'select 1')
}

/** Does what was planned, enters what went along and leaves one line in the record; gives the unit as it stands then. */
async function perform(
  ctx: Context,
  { unit, kind, from, reason, plan }: Change,
  enters: (given: Given) => Part,
): Promise<Organisation> {
  const { given, written } = await plan.carryOut(from)
  const line = {
    act: acts[kind],
    noun: 'organisation',
    subjectId: unit.id,
    before: unit,
    after: { from, reason, ...given },
  }
  const [after] = await together<Organisation>(
    ctx.db,
    [...written, enters(given), recorded(ctx, [line])],
    'select * from changed',
  )
  if (!after) throw new Error(`no organisation ${unit.id}`)
  organisationLoader(ctx).clear(unit.id).prime(unit.id, after)
  return after
}

type Waiting = {
  organisationId: string
  kind: ReorganisationKind
  from: string
  reason: string
  given: Given
}

/** Carries out what waited for its day, judged anew: what has come in between may stand in the way. Taken back, there is nothing to do. */
export async function carryOutWaiting(ctx: Context, id: string): Promise<void> {
  const waiting = await row<Waiting>(
    ctx.db,
    `select organisation_id as "organisationId", kind, from_day::text as from, reason, given from reorganisation
     where id = $1 and done_at is null and cancelled_at is null for update`,
    [id],
  )
  if (!waiting) return
  const { kind, from, reason } = waiting
  const unit = await lockOrganisation(ctx, waiting.organisationId)
  demandOver(ctx, `organisation.${kind}`, unit)
  demandStanding(kind, unit)
  const plan = await kinds[kind](ctx, unit, waiting.given)
  await perform(ctx, { id, unit, kind, from, reason, plan }, (given) => ({
    queries: [
      'entered as (update reorganisation set done_at = $2::timestamptz, given = $3::jsonb where id = $1)',
    ],
    values: [id, ctx.now, JSON.stringify(given)],
  }))
}
