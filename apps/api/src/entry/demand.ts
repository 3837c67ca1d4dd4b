import { whyNot, type Subject, type Verb } from '@huibian/domain'
import { actorOf, signedInOf, type Context } from '../platform/context'
import { Conflict, refuse } from '../platform/refusal'
import type { EntryRow } from './entry.entity'
import type { Entry } from './entry.type'

/** An entry as the law of permissions sees it. */
export function subjectOf(entry: EntryRow | Entry): Subject {
  return {
    filer: entry.filerId,
    proxy: entry.proxyId,
    receiver: entry.receiverId,
    organisation: entry.filerId,
    seenBy: entry.seenBy,
    state: entry.state,
  }
}

/** Whether the acting organisation writes the entry: its filer, or who enters it for the filer. */
export function isWriter(ctx: Context, { filerId, proxyId }: Pick<Entry, 'filerId' | 'proxyId'>): boolean {
  return [filerId, proxyId].includes(actorOf(ctx).post.organisation.id)
}

/** Whose name stands under what is written of an entry; who enters it for its filer is told apart. */
export function writerName(ctx: Context, { filerId }: Pick<Entry, 'filerId'>): string {
  const { accountName } = signedInOf(ctx)
  return actorOf(ctx).post.organisation.id === filerId ? accountName : `${accountName}（代录）`
}

/** Refuses what the law of permissions does not open to the actor, with its reason. */
export function demandVerb(ctx: Context, verb: Verb, entry: EntryRow): void {
  const reason = whyNot(actorOf(ctx), verb, subjectOf(entry))
  if (reason) refuse(reason)
}

/** Refuses an act on what was changed meanwhile; the answer carries what stands now. */
export function demandRevision(entry: EntryRow, revision: number): void {
  if (entry.revision === revision) return
  throw new Conflict({
    revision: entry.revision,
    state: entry.state,
    updatedAt: entry.updatedAt.toISOString(),
    content: entry.draft,
  })
}

const shortest = 2
const longest = 500

/** A reason as the record wants it. */
export function demandReason(reason: string): string {
  const text = reason.trim()
  const n = Array.from(text).length
  if (n < shortest || n > longest) refuse('entry.reasonMissing', { min: shortest, max: longest }, 'reason')
  return text
}
