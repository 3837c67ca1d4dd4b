import { row, rows } from '../platform/database'
import type { Context } from '../platform/context'
import type { Sent } from './changes'

/** The last package of a receiver in a phase, whatever became of it, and what it took. */
export type Last = { id: string; n: number; state: string; sent: Sent[] }

export function lastPackage(ctx: Context, participationId: string, phase: string): Promise<Last | undefined> {
  return row<Last>(
    ctx.db,
    `select g.id, g.n, g.state, (select coalesce(jsonb_agg(jsonb_build_object('entryId', h.entry_id, 'versionId', h.version_id,
         'n', v.n, 'number', e.number, 'title', v.title) order by h.position), '[]')
       from package_entry h join entry_version v on v.id = h.version_id join entry e on e.id = h.entry_id
       where h.package_id = g.id) as sent
     from package g where g.participation_id = $1 and g.phase = $2 order by g.n desc limit 1`,
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
