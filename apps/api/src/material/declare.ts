import { demandVerb } from '../entry/demand'
import { lockEntry } from '../entry/entry.queries'
import { frameOf } from '../entry/frame'
import type { EntryRow } from '../entry/entry.entity'
import type { Context } from '../platform/context'
import { rows } from '../platform/database'
import { record } from '../platform/record'
import { NotFound } from '../platform/refusal'
import type { MediaInput } from './material.type'

type Where = { entryId: string; fileId: string }

/** Writes what is declared of a file of the entry; nothing where the entry has no such file. */
export async function writeMeasures(
  ctx: Context,
  { entryId, fileId }: Where,
  { seconds, width, height, bitRate, frameRate }: MediaInput,
): Promise<boolean> {
  const written = await rows<{ id: string }>(
    ctx.db,
    `with written as (
       update file set seconds = $3, width = $4, height = $5, bit_rate = $6, frame_rate = $7
       where noun = 'entry' and subject_id = $1 and id::text = $2 and mime ~ '^(video|audio)/' returning id)
     select id from written`,
    [entryId, fileId, seconds ?? null, width ?? null, height ?? null, bitRate ?? null, frameRate ?? null],
  )
  return written.length === 1
}

/** Says anew how long, large and wide a film is, as long as the text may be changed too. */
export async function declareMedia(
  ctx: Context,
  { entryId, fileId }: Where,
  media: MediaInput,
): Promise<EntryRow> {
  const entry = await lockEntry(ctx, entryId)
  demandVerb(ctx, 'entry.attach', entry)
  if (!(await writeMeasures(ctx, { entryId, fileId }, media))) throw new NotFound()
  await record(ctx, {
    act: 'entry.mediaDeclared',
    noun: 'entry',
    subjectId: entryId,
    seenBy: (await frameOf(ctx, entryId)).writers,
    after: { file: fileId, ...media },
  })
  return entry
}
