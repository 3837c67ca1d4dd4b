import { linkOf } from '../attachment/keepFile'
import type { Context } from '../platform/context'
import { rows } from '../platform/database'
import type { FileLink } from '../platform/wire.type'

const most = 20

/** The Word files that were read into the draft, as they came, the last first; they are for those alone who write it. */
export async function importedFilesOf(ctx: Context, entryId: string): Promise<FileLink[]> {
  const found = await rows<Omit<FileLink, 'url'>>(
    ctx.db,
    `select f.id, f.name, f.mime, f.size, f.sha256 from file f join record r on r.noun = 'entry' and r.subject_id = f.subject_id
       and r.act = 'entry.imported' and r.after->>'file' = f.id::text
     where f.noun = 'entry' and f.subject_id = $1 order by f.id desc limit ${most}`,
    [entryId],
  )
  return found.map(linkOf)
}
