import DataLoader from 'dataloader'
import {
  filedFiles,
  namedFiles,
  type Content,
  type Form,
  type KeptFile,
  type MediaFile,
} from '@huibian/domain'
import { sightOf } from '../entry/entry.queries'
import { once, type Context } from '../platform/context'
import { rows } from '../platform/database'

/** A file of an entry as it was kept, with the hash of what it holds. */
type Hashed = KeptFile & { sha256: string }

type Kept = Omit<Hashed, 'size'> & { entryId: string; size: string }

/** The files of entries that this organisation sees, as they were kept and declared; one statement for all that are asked for together. */
export function keptLoader(ctx: Context): DataLoader<string, Hashed[]> {
  return once(ctx, 'material.kept', () => {
    return new DataLoader<string, Hashed[]>(async (ids) => {
      const found = await rows<Kept>(
        ctx.db,
        `select e.id as "entryId", f.id, f.name, f.mime, f.size, f.sha256, f.seconds, f.width, f.height, f.bit_rate as "bitRate",
           f.frame_rate as "frameRate"
         from entry e join file f on f.noun = 'entry' and f.subject_id = e.id and strpos(f.seen_by, $2) > 0
         where $1::uuid is not null and e.id = any($3::uuid[]) and strpos(e.seen_by, $2) > 0`,
        [...sightOf(ctx), ids],
      )
      return ids.map((id) =>
        found
          .filter(({ entryId }) => entryId === id)
          .map(({ size, ...file }) => ({ ...file, size: Number(size) })),
      )
    })
  })
}

/** The files that a content of an entry names, field by field, with what is known of each. No statement where it names none. */
export async function filesNamed(
  ctx: Context,
  entryId: string,
  { form, content }: { form: Form; content: Content },
): Promise<MediaFile[]> {
  if (namedFiles(form, content).length === 0) return []
  return filedFiles(form, content, await keptLoader(ctx).load(entryId))
}
