import type { Context } from './context'
import { moving, type Move } from './counters'
import { together, type Part } from './together'

/** What one act did, for the record: the noun and its id, what stood before and what stands now. */
export type Recorded = {
  act: string
  noun: string
  subjectId?: string
  /** The line of organisations whose people may read this line of history. */
  seenBy?: string
  /** The campaign it belongs to, where neither the subject nor `counted` says so. */
  campaignId?: string
  /** The participation whose counts the act moved. */
  counted?: string
  before?: unknown
  after?: unknown
}

/**
 * Writes the act's one line in the act's own transaction: when it cannot be written, nothing happened. Where the act moved an entry from one
 * count to another, the counts follow in the same statement.
 */
export function record(ctx: Context, done: Recorded, moved: Move = {}): Promise<void> {
  return recordAll(ctx, [done], moved)
}

/** Writes the lines of an act that touches many things, in one statement. */
export async function recordAll(ctx: Context, done: readonly Recorded[], moved: Move = {}): Promise<void> {
  await together(ctx.db, [...moving(moved), recorded(ctx, done)], 'select 1')
}

/** The same lines, to be written together with what they tell of. */
export function recorded(ctx: Context, done: readonly Recorded[]): Part {
  const actor = ctx.signedIn?.hand ?? ctx.signedIn?.actor
  const json = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value))
  const lines = `recorded as (
    insert into record (at, account_id, account_name, post_kind, organisation_id, organisation_name, act, noun, subject_id,
       seen_by, campaign_id, counted_by, before, after)
     select $1::timestamptz, $2::uuid, $3, $4, $5::uuid, coalesce((select name from organisation where id = $5), ''), d.act, d.noun, d.subject, d.sight,
       coalesce(d.campaign, p.campaign_id, case when d.noun = 'campaign' then d.subject end), coalesce(p.path, ''), d.before, d.after
     from unnest($6::text[], $7::text[], $8::uuid[], $9::text[], $10::jsonb[], $11::jsonb[], $12::uuid[], $13::uuid[])
       as d(act, noun, subject, sight, before, after, campaign, counted) left join participation p on p.id = d.counted)`
  const values = [
    ctx.now,
    ctx.signedIn?.accountId ?? null,
    ctx.signedIn?.accountName ?? '',
    actor?.post.kind ?? '',
    actor?.post.organisation.id ?? null,
    done.map((line) => line.act),
    done.map((line) => line.noun),
    done.map((line) => line.subjectId ?? null),
    done.map((line) => line.seenBy ?? ''),
    done.map((line) => json(line.before)),
    done.map((line) => json(line.after)),
    done.map((line) => line.campaignId ?? null),
    done.map((line) => line.counted ?? null),
  ]
  return { queries: [lines], values }
}
