import { advance as nextState, type EntryVerb } from '@huibian/domain'
import { forget, type Context } from '../platform/context'
import type { Counted } from '../platform/counters'
import { record } from '../platform/record'
import { Conflict, refuse } from '../platform/refusal'
import { EntryRow } from './entry.entity'

/** What an act changes beside the state. `sees` are the keys of organisations that read the entry from now on. */
export type Change = {
  set?: Partial<
    Pick<
      EntryRow,
      | 'mark'
      | 'number'
      | 'seenBy'
      | 'currentVersionId'
      | 'submittedVersionId'
      | 'forwardedVersionId'
      | 'finalisedFrom'
      | 'submittedAt'
    >
  >
  sees?: readonly string[]
  before?: { [name: string]: unknown }
  after?: { [name: string]: unknown }
}

const acts: { [verb in EntryVerb]: string } = {
  finalise: 'entry.finalised',
  takeBack: 'entry.takenBack',
  submit: 'entry.submitted',
  withdraw: 'entry.withdrawn',
  beginReview: 'entry.reviewBegun',
  accept: 'entry.accepted',
  return: 'entry.returned',
  decline: 'entry.declined',
  reopen: 'entry.reopened',
  forward: 'entry.forwarded',
  recall: 'entry.recalled',
  sendBack: 'entry.sentBack',
  discard: 'entry.discarded',
}

/** What the campaign's owner reads from now on follows from the verb alone. */
function forwardedBy(verb: EntryVerb, entry: EntryRow): Pick<EntryRow, 'forwardedVersionId'> | undefined {
  if (verb === 'forward') return { forwardedVersionId: entry.currentVersionId }
  return verb === 'recall' ? { forwardedVersionId: null } : undefined
}

/** Where the entry is counted now. */
export function countedAt(entry: EntryRow): Counted {
  return { participationId: entry.participationId, phase: entry.phase, state: entry.state, mark: entry.mark }
}

/** The keys on a line of sight `/key/key/`. */
export const keysOn = (line: string): string[] => line.split('/').filter(Boolean)

/** A line of sight with more keys on it; who sees keeps seeing. */
export function widened(line: string, keys: readonly string[]): string {
  return keys.reduce((sum, key) => (sum.includes(`/${key}/`) ? sum : `${sum}${key}/`), line)
}

/**
 * Files that the current version shows are seen by those who read it from now on, beside whoever sees them already; pictures of a later draft
 * are not. Who stands on the entry's line above them may still read the version of before, and gets these when they are forwarded.
 */
async function showFiles(ctx: Context, entry: EntryRow, keys: readonly string[]): Promise<void> {
  await ctx.db.query(
    `update file f set seen_by = f.seen_by || k.missing from file seen cross join lateral (
         select string_agg(key || '/', '') as missing from unnest($2::text[]) as key where strpos(seen.seen_by, '/' || key || '/') = 0) k
     where f.id = seen.id and k.missing is not null and seen.id in (
       select (a->>'id')::uuid from entry_version v, jsonb_array_elements(v.attachments) a where v.id = $1
       union select s.file_id from scan s where s.version_id = $1
       union select s.file_id from waiver w join scan s on s.id = w.scan_id where w.version_id = $1)`,
    [entry.currentVersionId, keys],
  )
}

/**
 * Moves an entry that `lockEntry` holds: state by the law's table, counts, sight, and one line of record. The entry is changed
 * in place and returned.
 */
export async function advance(
  ctx: Context,
  entry: EntryRow,
  verb: Exclude<EntryVerb, 'discard'>,
  change: Change = {},
): Promise<EntryRow> {
  const state = nextState(entry.state, verb, entry.finalisedFrom ?? undefined)
  if (state === undefined || state === 'discarded') refuse('may.wrongState')
  const from = countedAt(entry)
  const set = {
    ...forwardedBy(verb, entry),
    ...change.set,
    state,
    campaignVersion: entry.campaignVersion,
    seenBy: widened(change.set?.seenBy ?? entry.seenBy, change.sees ?? []),
    revision: entry.revision + 1,
    updatedAt: ctx.now,
  }
  const written = await ctx.db
    .createQueryBuilder()
    .update(EntryRow)
    .set(set)
    .where('id = :id and revision = :revision', { id: entry.id, revision: entry.revision })
    .execute()
  if (written.affected !== 1) throw new Conflict({ revision: entry.revision })
  const before = { state: entry.state, ...change.before }
  Object.assign(entry, set)
  forget(ctx)
  if (change.sees) await showFiles(ctx, entry, change.sees)
  const after = { state, revision: entry.revision, ...change.after }
  const line = { act: acts[verb], noun: 'entry', subjectId: entry.id, seenBy: entry.seenBy, before, after }
  await record(ctx, { ...line, counted: entry.participationId }, { from, to: countedAt(entry) })
  return entry
}
