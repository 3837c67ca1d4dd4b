import type { ReportPicture } from '@huibian/documents'
import {
  figuresOf,
  mayBeShown,
  namedFiles,
  rowsIn,
  type Content,
  type Field,
  type Form,
} from '@huibian/domain'
import { readForRow } from '../attachment/picture'
import type { Campaign } from '../campaign/campaign.type'
import { showingOf } from '../entry/showing'
import { isBody } from '../filing/pictures'
import { actorOf, type Context } from '../platform/context'
import { rows } from '../platform/database'
import { isPrinted } from './report.data'
import type { Compiled } from './sections'

/** A picture that came with a summary; how large it is, its bytes tell. */
export type Attached = ReportPicture & { sha256: string }

type Named = { file: string; caption: string }

/** Files that a field names, with what is said of them: a picture of a text its caption, what stands in a row the first text beside it. */
function namedIn(field: Field, content: Content): Named[] {
  const value = content[field.id] ?? []
  if (isBody(value)) return figuresOf(value).map(({ file, caption }) => ({ file, caption }))
  if (field.type !== 'rows')
    return namedFiles({ fields: [field] }, content).map(({ file }) => ({ file, caption: '' }))
  const texts = (field.columns ?? []).filter(({ type }) => type === 'text')
  return rowsIn(value).flatMap((row) => {
    const said = texts.map(({ id }) => row[id]).find((text) => typeof text === 'string' && text !== '')
    const caption = typeof said === 'string' ? said : ''
    return namedFiles({ fields: [field] }, { [field.id]: { rows: [row] } }).map(({ file }) => ({
      file,
      caption,
    }))
  })
}

/** The files that a summary names, each once and with the caption that any field gives it. */
export function captionsIn({ fields }: Pick<Form, 'fields'>, content: Content): Map<string, string> {
  const captions = new Map<string, string>()
  for (const { file, caption } of fields.flatMap((field) => namedIn(field, content)))
    captions.set(file, captions.get(file) || caption.trim())
  return captions
}

type Found = { id: string; sha256: string; whole: string; name: string }

/** SQL: the hash of all that came of a picture. */
const whole = (file: string): string => `coalesce(${file}.original_sha256, ${file}.sha256)`

const stem = (name: string): string => name.replace(/\.[A-Za-z0-9]{1,5}$/, '')

/** Pictures of activities that say of the same picture beside a summary whether it stands in the report. */
const deciding = ({ activities }: Compiled): string[] =>
  activities.flatMap(({ state, shots }) =>
    shots.flatMap((shot) => ((state === 'held' && isPrinted(shot)) || !mayBeShown(shot) ? shot.fileId : [])),
  )

/**
 * The pictures of the summaries that came and may be shown, unit by unit, each once: not again what stands with an activity, nor what an activity
 * keeps back.
 */
export async function attachedTo(
  ctx: Context,
  { id }: Pick<Campaign, 'id'>,
  compiled: Compiled,
): Promise<Attached[]> {
  const { summaries, file } = compiled
  const named = summaries.map((summary) => ({ ...summary, captions: captionsIn(file.form, summary.content) }))
  const asked = named.filter(({ captions }) => captions.size > 0)
  if (asked.length === 0) return []
  const showing = await showingOf(
    ctx,
    id,
    asked.map(({ version, campaignVersion, content }) => ({
      id: version,
      version: campaignVersion,
      content,
    })),
  )
  const shown = asked.filter(({ version }) => showing.has(version))
  const found = await rows<Found>(
    ctx.db,
    `select f.id, f.sha256, ${whole('f')} as whole, f.name from file f
     where f.noun = 'entry' and f.subject_id = any($1::uuid[]) and f.id::text = any($3) and f.mime like 'image/%' and strpos(f.seen_by, $2) > 0
       and ${whole('f')} not in (select ${whole('s')} from file s where s.id = any($4::uuid[]))`,
    [
      shown.map((summary) => summary.id),
      `/${actorOf(ctx).post.organisation.key}/`,
      shown.flatMap(({ captions }) => [...captions.keys()]),
      deciding(compiled),
    ],
  )
  const left = new Map(found.map((picture) => [picture.id, picture]))
  const told = new Set<string>()
  return shown.flatMap(({ unit, captions }) =>
    [...captions].flatMap(([image, caption]): Attached[] => {
      const picture = left.get(image)
      if (!picture || told.has(picture.whole)) return []
      told.add(picture.whole)
      const says = `${unit}：${caption || stem(picture.name)}`
      return [{ image, sha256: picture.sha256, caption: says, width: 0, height: 0 }]
    }),
  )
}

/** Reads them one after the other, none larger than its place; what cannot be read as a picture is left out. */
export async function readAttached(
  ctx: Context,
  attached: readonly Attached[],
): Promise<{ pictures: ReportPicture[]; bytes: Map<string, Uint8Array> }> {
  const pictures: ReportPicture[] = []
  const bytes = new Map<string, Uint8Array>()
  for (const { sha256, ...picture } of attached) {
    const read = await readForRow(await ctx.files.bytes(sha256))
    if (!read) continue
    pictures.push({ ...picture, width: read.width, height: read.height })
    bytes.set(picture.image, read.bytes)
  }
  return { pictures, bytes }
}
