import { figuresOf, namedFiles, type Body, type Content, type Form } from '@huibian/domain'
import { preparePicture, type Picture } from '../attachment/picture'
import { keepFile } from '../attachment/keepFile'
import { takeUpload } from '../attachment/takeUpload'
import { undeclared, type Attachment } from '../attachment/attachment.type'
import type { Context } from '../platform/context'
import { keptLoader } from '../material/material.queries'
import { record } from '../platform/record'
import { refuse } from '../platform/refusal'
import { demandVerb } from '../entry/demand'
import type { EntryRow } from '../entry/entry.entity'
import { frameOf } from '../entry/frame'
import { lockEntry } from '../entry/entry.queries'

export const isBody = (value: Content[string]): value is Body =>
  Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'object')

/** The ids of the pictures that the texts of a content show, each once. */
export function filesIn(content: Content): string[] {
  const bodies = Object.values(content).filter(isBody)
  return [...new Set(bodies.flatMap((body) => figuresOf(body).map((figure) => figure.file)))]
}

/** The entry's own files among those that a content shows or its fields name; a file of another entry is refused. */
export async function demandOwnFiles(
  ctx: Context,
  entryId: string,
  { form, content }: { form: Form; content: Content },
): Promise<{ id: string; sha256: string }[]> {
  const named = namedFiles(form, content).map(({ file }) => file)
  const shown = [...new Set([...filesIn(content), ...named])]
  if (shown.length === 0) return []
  const own = (await keptLoader(ctx).load(entryId)).filter(({ id }) => shown.includes(id))
  if (own.length !== shown.length) refuse('entry.foreignFile')
  return own.map(({ id, sha256 }) => ({ id, sha256 })).toSorted((one, other) => (one.id < other.id ? -1 : 1))
}

/** Keeps a prepared picture as the entry's own; until it is sent in, those alone who write it see it. */
export async function keepPicture(
  ctx: Context,
  entry: Pick<EntryRow, 'id' | 'seenBy'>,
  picture: Picture,
  name: string,
): Promise<Attachment> {
  const { bytes, mime, width, height } = picture
  const { bytes: whole, ...told } = picture.original
  const stem = name.replace(/\.[A-Za-z0-9]{1,5}$/, '')
  const link = await keepFile(ctx, bytes, {
    noun: 'entry',
    subjectId: entry.id,
    seenBy: entry.seenBy,
    name: `${stem}.${mime === 'image/png' ? 'png' : 'jpg'}`,
    mime,
    width,
    height,
    original: { ...told, ...(await ctx.files.put(whole)) },
  })
  return { ...link, width, height, ...undeclared }
}

/** Puts an uploaded picture among the entry's files, upright and without its metadata. */
export async function attachPicture(ctx: Context, entryId: string, uploadId: string): Promise<Attachment> {
  const entry = await lockEntry(ctx, entryId)
  demandVerb(ctx, 'entry.attach', entry)
  const taken = await takeUpload(ctx, uploadId, 'picture')
  const picture = await preparePicture(taken.path, taken.name)
  const { writers: seenBy } = await frameOf(ctx, entryId)
  const kept = await keepPicture(ctx, { id: entry.id, seenBy }, picture, taken.name)
  await record(ctx, {
    act: 'entry.pictureAttached',
    noun: 'entry',
    subjectId: entry.id,
    seenBy,
    campaignId: entry.campaignId,
    after: { file: kept.id, sha256: kept.sha256 },
  })
  return kept
}
