import { advance, type EntryState, type EntryVerb } from '@huibian/domain'
import { countedAt, widened } from '../entry/advance'
import type { EntryRow } from '../entry/entry.entity'
import type { Context } from '../platform/context'
import { movingAll } from '../platform/counters'
import { recorded, type Recorded } from '../platform/record'
import { Conflict, refuse } from '../platform/refusal'
import { together, type Part } from '../platform/together'

type Moving = Extract<EntryVerb, 'forward' | 'recall' | 'sendBack'>

const acts: { [verb in Moving]: string } = {
  forward: 'entry.forwarded',
  recall: 'entry.recalled',
  sendBack: 'entry.sentBack',
}

/** Which version the campaign's owner reads after the verb, as the same act on a single entry sets it. */
const reads: { [verb in Moving]: string } = {
  forward: 'e.submitted_version_id',
  recall: 'null',
  sendBack: 'e.forwarded_version_id',
}

/**
 * What is said of the move: who reads from now on, why, which package, and the package's own line of record; `beside` is written with
 * it and queues a job.
 */
export type Said = {
  sees?: readonly string[]
  reason?: string
  packageId: string
  line: Recorded
  beside?: readonly Part[]
}

/**
 * Moves many locked entries by one verb: states by the law's table, counts, sight and a line of record each, in one statement for fifty as
 * for two. `sees` are the keys of organisations that read them from now on.
 */
export async function moveEntries(
  ctx: Context,
  entries: readonly EntryRow[],
  verb: Moving,
  said: Said,
): Promise<void> {
  const { beside = [], line } = said
  const read = beside.length > 0 ? 'where exists (select 1 from queued)' : ''
  if (entries.length === 0) {
    await together(ctx.db, [...beside, recorded(ctx, [line])], `select 1 ${read}`)
    return
  }
  const moved = entries.map((entry) => ({
    entry,
    state: next(entry, verb),
    seenBy: widened(entry.seenBy, said.sees ?? []),
  }))
  const after = { ...(said.reason ? { reason: said.reason } : {}), package: said.packageId }
  const lines = moved.map(({ entry, state, seenBy }) => ({
    act: acts[verb],
    noun: 'entry',
    subjectId: entry.id,
    seenBy,
    counted: entry.participationId,
    before: { state: entry.state },
    after: { state, revision: entry.revision + 1, ...after },
  }))
  const counts = moved.map(({ entry, state }) => ({
    from: countedAt(entry),
    to: { ...countedAt(entry), state },
  }))
  const parts = [...beside, movedBy(ctx, verb, moved), ...movingAll(counts), recorded(ctx, [line, ...lines])]
  const written = await together<{ id: string }>(ctx.db, parts, `select id from moved ${read}`)
  if (written.length !== entries.length) throw new Conflict({})
}

function next(entry: EntryRow, verb: Moving): EntryState {
  const state = advance(entry.state, verb)
  if (state === undefined || state === 'discarded') refuse('may.wrongState')
  return state
}

type Moved = { entry: EntryRow; state: EntryState; seenBy: string }

/** States and sight; pictures and stamped forms of what is forwarded are seen by those who see the entries. */
const movedBy = (ctx: Context, verb: Moving, moved: readonly Moved[]): Part => ({
  queries: [
    `m as (select * from unnest($1::uuid[], $2::text[], $3::text[], $5::uuid[]) as m(id, state, seen_by, version))`,
    `shown as (
      select (a->>'id')::uuid as id, m.seen_by from m join entry_version v on v.id = m.version,
        jsonb_array_elements(v.attachments) a
      union select s.file_id, m.seen_by from m join scan s on s.version_id = m.version and s.replaced_at is null
      union select s.file_id, m.seen_by from m join waiver w on w.version_id = m.version join scan s on s.id = w.scan_id
        and s.replaced_at is null)`,
    `files as (update file f set seen_by = shown.seen_by from shown where f.id = shown.id and f.seen_by <> shown.seen_by)`,
    `moved as (
      update entry e set state = m.state, seen_by = m.seen_by, forwarded_version_id = ${reads[verb]}, revision = e.revision + 1,
        updated_at = $4 from m where e.id = m.id returning e.id)`,
  ],
  values: [
    moved.map(({ entry }) => entry.id),
    moved.map(({ state }) => state),
    moved.map(({ seenBy }) => seenBy),
    ctx.now,
    moved.map(({ entry }) => (verb === 'forward' ? entry.submittedVersionId : null)),
  ],
})
