import type { CaseText } from '@huibian/documents'
import type { Context } from '../platform/context'
import { row } from '../platform/database'

/** SQL: the unit and region that readers find under a case's title, of an entry `e`. */
export const bylineColumns = `o.name as unit, coalesce(nullif(rg.short_name, ''), rg.name) as region`
export const bylineJoins = `join organisation o on o.id = e.filer_id
     join participation p on p.id = e.participation_id
     left join participation rp on rp.id = p.counts_as_id
     join organisation rg on rg.id = coalesce(rp.organisation_id, e.receiver_id)`

export type Byline = Pick<CaseText, 'unit' | 'region'>

/** The byline of one entry, which the caller has seen to be visible. */
export async function bylineOf(ctx: Context, entryId: string): Promise<Byline> {
  const found = await row<Byline>(
    ctx.db,
    `select ${bylineColumns} from entry e ${bylineJoins} where e.id = $1`,
    [entryId],
  )
  if (!found) throw new Error(`entry ${entryId} has no byline`)
  return found
}
