import { keepFile } from '../attachment/keepFile'
import { takeUpload } from '../attachment/takeUpload'
import type { EntryRow } from '../entry/entry.entity'
import { frameOf } from '../entry/frame'
import { signedInOf, type Context } from '../platform/context'
import { record } from '../platform/record'
import { refuse } from '../platform/refusal'
import { sources, type OriginInput } from './proxy.type'

/** It came in one of the ways there are, and not after now. */
export function demandReceived(ctx: Context, { source, receivedAt }: OriginInput): void {
  if (!sources.includes(source)) refuse('proxy.source', {}, 'origin.source')
  if (receivedAt > ctx.now) refuse('proxy.receivedLater', {}, 'origin.receivedAt')
}

async function keepOriginals(ctx: Context, entry: EntryRow, uploadIds: readonly string[]): Promise<string[]> {
  if (uploadIds.length === 0) return []
  const { writers: seenBy } = await frameOf(ctx, entry.id)
  const hashes: string[] = []
  for (const uploadId of new Set(uploadIds)) {
    const { path, name, mime } = await takeUpload(ctx, uploadId, 'original')
    const kept = await keepFile(ctx, path, { noun: 'proxy', subjectId: entry.id, seenBy, name, mime })
    hashes.push(kept.sha256)
  }
  return hashes
}

/** Writes down what an entry was entered from; the unit is told by the same line. */
export async function writeOrigin(
  ctx: Context,
  entry: EntryRow,
  { origin, begun }: { origin: OriginInput; begun: boolean },
): Promise<void> {
  const { source, receivedAt, uploadIds } = origin
  const note = origin.note.trim()
  await ctx.db.query(
    `insert into proxy (entry_id, source, received_at, note, begun, by_name, at) values ($1, $2, $3, $4, $5, $6, $7)`,
    [entry.id, source, receivedAt, note, begun, signedInOf(ctx).accountName, ctx.now],
  )
  const originals = await keepOriginals(ctx, entry, uploadIds)
  await record(ctx, {
    act: begun ? 'entry.draftTaken' : 'entry.enteredFor',
    noun: 'entry',
    subjectId: entry.id,
    seenBy: entry.seenBy,
    counted: entry.participationId,
    after: { source, receivedAt, note, originals },
  })
}
