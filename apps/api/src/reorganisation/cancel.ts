import { validate } from 'uuid'
import { organisationOf } from '../organisation/organisation.queries'
import type { Organisation } from '../organisation/organisation.type'
import { actorOf, type Context } from '../platform/context'
import { row } from '../platform/database'
import { record } from '../platform/record'
import { NotFound, refuse } from '../platform/refusal'
import { demandOver } from './reorganisation.queries'
import type { ReorganisationKind } from './reorganisation.type'

type Entered = { organisationId: string; kind: ReorganisationKind; from: string; waiting: boolean }

/** Takes a change back before its day; whoever may order one of its kind may. */
export async function cancelReorganisation(ctx: Context, id: string): Promise<Organisation> {
  actorOf(ctx)
  const entered = validate(id)
    ? await row<Entered>(
        ctx.db,
        `select organisation_id as "organisationId", kind, from_day::text as from, done_at is null and cancelled_at is null as waiting
         from reorganisation where id = $1 for update`,
        [id],
      )
    : undefined
  if (!entered) throw new NotFound()
  const unit = await organisationOf(ctx, entered.organisationId)
  demandOver(ctx, `organisation.${entered.kind}`, unit)
  if (!entered.waiting) refuse('reorganisation.notWaiting')
  await ctx.db.query('update reorganisation set cancelled_at = $2 where id = $1', [id, ctx.now])
  const before = { kind: entered.kind, from: entered.from }
  await record(ctx, { act: 'organisation.recalled', noun: 'organisation', subjectId: unit.id, before })
  return unit
}
