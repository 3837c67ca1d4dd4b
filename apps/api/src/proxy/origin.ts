import { isSource, type ProxySource, type Source } from '@huibian/domain'
import { keepFiles } from '../attachment/keepFile'
import { takeUpload, type Taken } from '../attachment/takeUpload'
import type { EntryRow } from '../entry/entry.entity'
import { frameOf } from '../entry/frame'
import type { Begun } from '../filing/start'
import { signedInOf, type Context } from '../platform/context'
import { moving } from '../platform/counters'
import { recorded } from '../platform/record'
import { refuse } from '../platform/refusal'
import { together } from '../platform/together'
import type { OriginInput } from './proxy.type'

/** How something came, when, and the files that came; what is carried out of a relay, of which of its cases, at which version. */
export type Origin = {
  source: ProxySource
  receivedAt: Date
  note: string
  originals: readonly Pick<Taken, 'path' | 'name' | 'mime'>[]
  relayed?: { relay: string; from: string; version: string }
}

/** It came in one of the ways there are, and not after now; `at` is where the request says so. */
export function demandReceived(
  ctx: Context,
  { source, receivedAt }: { source: string; receivedAt: Date },
  at = '',
): Source {
  if (receivedAt > ctx.now) refuse('proxy.receivedLater', {}, `${at}receivedAt`)
  return isSource(source) ? source : refuse('proxy.source', {}, `${at}source`)
}

/** What was said of an origin, with the uploads that came. */
export async function originOf(ctx: Context, said: OriginInput): Promise<Origin> {
  const { receivedAt } = said
  const source = demandReceived(ctx, said, 'origin.')
  const originals: Taken[] = []
  for (const uploadId of new Set(said.uploadIds)) originals.push(await takeUpload(ctx, uploadId, 'original'))
  return { source, receivedAt, note: said.note.trim(), originals }
}

/** Keeps what came beside the entry, as it came, for the unit and its proxy. */
export async function keepOriginals(
  ctx: Context,
  entry: EntryRow,
  originals: Origin['originals'],
): Promise<string[]> {
  if (originals.length === 0) return []
  const { writers: seenBy } = await frameOf(ctx, entry.id)
  const kept = await keepFiles(
    ctx,
    originals.map(({ path: source, name, mime }) => ({
      source,
      kept: { noun: 'proxy', subjectId: entry.id, seenBy, name, mime },
    })),
  )
  return kept.map(({ sha256 }) => sha256)
}

/** Writes down what an entry was entered from, of one that was just begun with that it was, or of a draft that is taken; the unit is told. */
export async function writeOrigin(
  ctx: Context,
  entry: EntryRow,
  { origin, begun }: { origin: Origin; begun?: Begun },
): Promise<void> {
  const { source, receivedAt, note, relayed } = origin
  const originals = await keepOriginals(ctx, entry, origin.originals)
  const line = {
    act: begun ? 'entry.enteredFor' : 'entry.draftTaken',
    noun: 'entry',
    subjectId: entry.id,
    seenBy: entry.seenBy,
    counted: entry.participationId,
    after: { source, receivedAt, note, originals },
  }
  const proxy = `proxied as (insert into proxy (entry_id, source, received_at, note, begun, by_name, at, relay_id, relayed_from, relayed_version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10))`
  const values = [
    entry.id,
    source,
    receivedAt,
    note,
    begun === undefined,
    signedInOf(ctx).accountName,
    ctx.now,
    relayed?.relay ?? null,
    relayed?.from ?? null,
    relayed?.version ?? null,
  ]
  const lines = recorded(ctx, begun ? [begun.line, line] : [line])
  await together(ctx.db, [{ queries: [proxy], values }, ...moving(begun?.move ?? {}), lines], 'select 1')
}
