import DataLoader from 'dataloader'
import { may, type Subject, type Verb } from '@huibian/domain'
import { validate } from 'uuid'
import { organisationLoader } from '../organisation/organisation.queries'
import type { Organisation } from '../organisation/organisation.type'
import { actorOf, once, type Context } from '../platform/context'
import { rows } from '../platform/database'
import { demand, NotFound } from '../platform/refusal'
import type { WireVerb } from '../platform/wire.type'
import { hangingOn } from './hanging'
import { ledBy } from './led'
import { saysOf, type Given } from './says'
import type { Reorganisation, UnitAffairs } from './reorganisation.type'

/** A unit as the law of its changes sees it. */
export function subjectOf(unit: Pick<Organisation, 'id' | 'parentId' | 'path'>): Subject {
  return { organisation: unit.id, parent: unit.parentId, path: unit.path }
}

const verbs = [
  'organisation.rename',
  'organisation.move',
  'organisation.close',
  'organisation.reopen',
] as const satisfies readonly Verb[]

/** Demands a right over a unit; to whoever does not keep the unit it is as if it were not. */
export function demandOver(ctx: Context, verb: Verb, unit: Organisation): void {
  const subject = subjectOf(unit)
  if (!may(actorOf(ctx), 'organisation.rename', subject)) throw new NotFound()
  demand(may(actorOf(ctx), verb, subject))
}

/** What the acting post may do with the unit as it stands; what it may not is not shown at all. */
export function unitVerbs(ctx: Context, unit: Organisation): WireVerb[] {
  const fitting = verbs.filter((verb) => (verb === 'organisation.reopen') === (unit.state === 'closed'))
  return fitting
    .filter((verb) => may(actorOf(ctx), verb, subjectOf(unit)))
    .map((verb) => ({ verb, allowed: true, violations: [] }))
}

const readsLife = (ctx: Context, unit: Organisation): boolean =>
  may(actorOf(ctx), 'organisation.rename', subjectOf(unit))

type Line = Omit<Reorganisation, 'says'> & { organisationId: string; given: Given }

/** What happened to a unit and what waits, the latest first; nothing to whoever does not keep it. */
export function reorganisationsOf(ctx: Context, unit: Organisation): Promise<Reorganisation[]> {
  if (!readsLife(ctx, unit)) return Promise.resolve([])
  const loader = once(ctx, 'reorganisations', () => {
    return new DataLoader<string, Reorganisation[]>(async (ids) => {
      const found = await rows<Line>(
        ctx.db,
        `select r.id, r.organisation_id as "organisationId", r.kind, r.from_day::text as "fromDay", r.given, r.reason, r.by_name as by, r.at,
           case when r.done_at is not null then 'done' when r.cancelled_at is not null then 'cancelled' else 'waiting' end as state,
           case when r.done_at is null and r.cancelled_at is null and j.state = 'failed' then j.message end as trouble
         from reorganisation r left join job j on j.id = r.job_id
         where r.organisation_id = any($1::uuid[]) order by r.at desc, r.id desc`,
        [ids],
      )
      return ids.map((id) =>
        found
          .filter((line) => line.organisationId === id)
          .map((line) => ({ ...line, says: saysOf(line.kind, line.given, ctx.asked.language) })),
      )
    })
  })
  return loader.load(unit.id)
}

/** All that hangs on a unit, for whoever may move or close it; with a unit above, also which running calls would follow. */
export async function affairsOf(ctx: Context, unitId: string, parentId?: string): Promise<UnitAffairs> {
  actorOf(ctx)
  const unit = validate(unitId) ? await organisationLoader(ctx).load(unitId) : null
  if (!unit) throw new NotFound()
  demandOver(ctx, 'organisation.close', unit)
  const parent = parentId && validate(parentId) ? await organisationLoader(ctx).load(parentId) : null
  if (parentId !== undefined && !parent) throw new NotFound()
  const led = parent ? await ledBy(ctx, unit, parent) : []
  return {
    ...(await hangingOn(ctx, unit.id)),
    campaigns: led.map(({ campaign, receiver, follows }) => ({ campaign, receiver, follows })),
  }
}
