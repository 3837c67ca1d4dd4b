import { advance as nextState, type EntryVerb } from '@huibian/domain'
import { forget, type Context } from '../platform/context'
import { moving, type Counted } from '../platform/counters'
import { recorded } from '../platform/record'
import { Conflict, refuse } from '../platform/refusal'
import { together, type Part } from '../platform/together'
import type { EntryRow } from './entry.entity'

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
function showingFiles(entry: EntryRow, keys: readonly string[]): Part {
  const shown = `shown as (
    update file f set seen_by = f.seen_by || k.missing from file seen cross join lateral (
         select string_agg(key || '/', '') as missing from unnest($2::text[]) as key where strpos(seen.seen_by, '/' || key || '/') = 0) k
     where f.id = seen.id and k.missing is not null and seen.id in (
       select (a->>'id')::uuid from entry_version v, jsonb_array_elements(v.attachments) a where v.id = $1
       union select s.file_id from scan s where s.version_id = $1
       union select s.file_id from waiver w join scan s on s.id = w.scan_id where w.version_id = $1))`
  return { queries: [shown], values: [entry.currentVersionId, keys] }
}

const columns = {
  state: 'state',
  campaignVersion: 'campaign_version',
  seenBy: 'seen_by',
  revision: 'revision',
  updatedAt: 'updated_at',
  mark: 'mark',
  number: 'number',
  currentVersionId: 'current_version_id',
  submittedVersionId: 'submitted_version_id',
  forwardedVersionId: 'forwarded_version_id',
  finalisedFrom: 'finalised_from',
  submittedAt: 'submitted_at',
} as const

type Moved = { [name in keyof typeof columns]?: EntryRow[name] }

/** Only what is named is written: the rest would be sought and read anew. */
function moved({ id, revision }: EntryRow, set: Moved): Part {
  const named = (Object.keys(set) as (keyof Moved)[]).filter((name) => set[name] !== undefined)
  const written = named.map((name, n) => `${columns[name]} = $${n + 3}`).join(', ')
  return {
    queries: [`moved as (update entry set ${written} where id = $1 and revision = $2 returning id)`],
    values: [id, revision, ...named.map((name) => set[name])],
  }
}

/**
 * Moves an entry that `lockEntry` holds: state by the law's table, counts, sight, and one line of record, in one statement. The entry is
 * changed in place and returned.
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
  const was = { state: entry.state, revision: entry.revision }
  const move = moved(entry, set)
  Object.assign(entry, set)
  forget(ctx)
  const line = {
    act: acts[verb],
    noun: 'entry',
    subjectId: entry.id,
    seenBy: entry.seenBy,
    before: { state: was.state, ...change.before },
    after: { state, revision: entry.revision, ...change.after },
    counted: entry.participationId,
  }
  const parts = [
    move,
    ...(change.sees ? [showingFiles(entry, change.sees)] : []),
    ...moving({ from, to: countedAt(entry) }),
    recorded(ctx, [line]),
  ]
  const [written] = await together<{ n: number }>(ctx.db, parts, 'select count(*)::int as n from moved')
  if (written?.n !== 1) throw new Conflict({ revision: was.revision })
  return entry
}
