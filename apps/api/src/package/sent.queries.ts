import { row, rows } from '../platform/database'
import type { Context } from '../platform/context'
import type { Sent } from './changes'

/** The last package of a receiver in a phase, whatever became of it. */
export type Last = { id: string; n: number; state: string }

export function lastPackage(ctx: Context, participationId: string, phase: string): Promise<Last | undefined> {
  return row<Last>(
    ctx.db,
    'select id, n, state from package where participation_id = $1 and phase = $2 order by n desc limit 1',
    [participationId, phase],
  )
}

/** What a package took with it. */
export function sentWith(ctx: Context, packageId: string): Promise<Sent[]> {
  return rows<Sent>(
    ctx.db,
    `select g.entry_id as "entryId", g.version_id as "versionId", v.n, e.number, v.title
     from package_entry g join entry_version v on v.id = g.version_id join entry e on e.id = g.entry_id
     where g.package_id = $1 order by g.position`,
    [packageId],
  )
}
