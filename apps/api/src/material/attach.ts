import type { Attachment } from '../attachment/attachment.type'
import { keepFile, type Kept, type Source } from '../attachment/keepFile'
import { barePicture } from '../attachment/picture'
import { bareRecording } from '../attachment/recording'
import { takeUpload, type Taken } from '../attachment/takeUpload'
import { demandVerb } from '../entry/demand'
import { lockEntry } from '../entry/entry.queries'
import { frameOf } from '../entry/frame'
import type { Context } from '../platform/context'
import { record } from '../platform/record'
import type { MediaInput } from './material.type'
import { writeMeasures } from './declare'

/** What is attached: an upload, and what its filer declares of it where it is a film or sound. */
export type Attaching = { uploadId: string; media?: MediaInput | null | undefined }

const photographs = ['image/jpeg', 'image/png']

/** What is kept of an upload: all of it, but of a photograph or film not where it was taken. */
async function keepable({ path, name, mime }: Taken): Promise<Pick<Kept, 'mime'> & { source: Source }> {
  if (!photographs.includes(mime)) return { source: await bareRecording(path, name, mime), mime }
  const { bytes, mime: bare } = await barePicture(path, name)
  return { source: bytes, mime: bare }
}

const declared = ({ seconds, width, height, bitRate, frameRate }: MediaInput) => ({
  seconds: seconds ?? null,
  width: width ?? null,
  height: height ?? null,
  bitRate: bitRate ?? null,
  frameRate: frameRate ?? null,
})

/** Keeps an uploaded film, proof or other paper as the entry's own; until it is sent in, those alone who write it see it. */
export async function attachFile(
  ctx: Context,
  entryId: string,
  { uploadId, media }: Attaching,
): Promise<Attachment> {
  const entry = await lockEntry(ctx, entryId)
  demandVerb(ctx, 'entry.attach', entry)
  const taken = await takeUpload(ctx, uploadId, 'material')
  const { name } = taken
  const { writers: seenBy } = await frameOf(ctx, entryId)
  const { source, mime } = await keepable(taken)
  const kept = await keepFile(ctx, source, { noun: 'entry', subjectId: entryId, seenBy, name, mime })
  const written = media ? await writeMeasures(ctx, { entryId, fileId: kept.id }, media) : false
  await record(ctx, {
    act: 'entry.fileAttached',
    noun: 'entry',
    subjectId: entryId,
    seenBy,
    after: { file: kept.id, name, sha256: kept.sha256, ...(media ? { declared: media } : {}) },
  })
  return { ...kept, ...declared(written && media ? media : {}) }
}
