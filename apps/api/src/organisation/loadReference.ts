import { join } from 'node:path'
import { may } from '@huibian/domain'
import { actorOf, type Context } from '../platform/context'
import { rows } from '../platform/database'
import { record } from '../platform/record'
import { demand, refuse } from '../platform/refusal'
import { organisationOf } from './organisation.queries'
import { loadReferenceOrganisations, readReference } from './reference'
import { referenceBelow } from './reference.rule'

/** Adds the reference units that are not there yet below the acting office, which stands at the top; gives how many. */
export async function loadReference(ctx: Context): Promise<number> {
  const office = await organisationOf(ctx, actorOf(ctx).post.organisation.id)
  demand(may(actorOf(ctx), 'organisation.import', { parent: office.id }))
  if (office.parentId !== null) refuse('organisation.referenceAtTop')
  const units = await readReference(join(ctx.root, 'db/sample/organisations.yaml'))
  // A name is free again once its unit is closed; a key never is.
  const there = await rows<{ key: string; name: string }>(
    ctx.db,
    `select key, case when valid_to is null then name else '' end as name from organisation`,
  )
  const fresh = referenceBelow(office, units, there)
  await loadReferenceOrganisations(ctx.db, fresh)
  await record(ctx, {
    act: 'organisation.imported',
    noun: 'organisation',
    after: { created: fresh.length, updated: 0, refused: 0 },
  })
  return fresh.length
}
