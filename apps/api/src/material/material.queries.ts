import DataLoader from 'dataloader'
import { namedFiles, type Content, type Form, type MediaFile } from '@huibian/domain'
import { formatOf } from '../attachment/format'
import { sightOf } from '../entry/entry.queries'
import { once, type Context } from '../platform/context'
import { rows } from '../platform/database'

type Kept = {
  entryId: string
  id: string
  name: string
  mime: string
  size: string
  seconds: number | null
  width: number | null
  height: number | null
  bitRate: number | null
  frameRate: number | null
}

/** The files of entries that this organisation sees, as they were kept and declared; one statement for all that are asked for together. */
function keptLoader(ctx: Context): DataLoader<string, Kept[]> {
  return once(ctx, 'material.kept', () => {
    return new DataLoader<string, Kept[]>(async (ids) => {
      const found = await rows<Kept>(
        ctx.db,
        `select e.id as "entryId", f.id, f.name, f.mime, f.size, f.seconds, f.width, f.height, f.bit_rate as "bitRate",
           f.frame_rate as "frameRate"
         from entry e join file f on f.noun = 'entry' and f.subject_id = e.id and strpos(f.seen_by, $2) > 0
         where $1::uuid is not null and e.id = any($3::uuid[]) and strpos(e.seen_by, $2) > 0`,
        [...sightOf(ctx), ids],
      )
      return ids.map((id) => found.filter(({ entryId }) => entryId === id))
    })
  })
}

const extensionOf = (name: string): string => /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? ''

const known = <N extends string>(name: N, value: number | null): { [name in N]?: number } =>
  value === null ? {} : ({ [name]: value } as { [name in N]: number })

function measured(field: string, file: Kept): MediaFile {
  const kind = formatOf(file.mime)
  return {
    field,
    name: file.name,
    extension: extensionOf(file.name),
    ...(kind === undefined ? {} : { kind }),
    bytes: Number(file.size),
    ...known('seconds', file.seconds),
    ...known('width', file.width),
    ...known('height', file.height),
    ...known('bitRate', file.bitRate),
    ...known('frameRate', file.frameRate),
  }
}

/** The files that a content of an entry names, field by field, with what is known of each. No statement where it names none. */
export async function filesNamed(
  ctx: Context,
  entryId: string,
  { form, content }: { form: Form; content: Content },
): Promise<MediaFile[]> {
  const named = namedFiles(form, content)
  if (named.length === 0) return []
  const kept = new Map((await keptLoader(ctx).load(entryId)).map((file) => [file.id, file]))
  return named.flatMap(({ field, file }) => {
    const found = kept.get(file)
    return found ? [measured(field, found)] : []
  })
}
