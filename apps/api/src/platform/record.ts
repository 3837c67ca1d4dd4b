import type { Context } from './context'

/** What one act did, for the record: the noun and its id, what stood before and what stands now. */
export type Recorded = {
  act: string
  noun: string
  subjectId?: string
  /** The line of organisations whose people may read this line of history. */
  seenBy?: string
  before?: unknown
  after?: unknown
}

/** Writes the act's one line in the act's own transaction: when it cannot be written, nothing happened. */
export async function record(ctx: Context, done: Recorded): Promise<void> {
  const actor = ctx.signedIn?.actor
  await ctx.db.query(
    `insert into record (at, account_id, account_name, post_kind, organisation_id, organisation_name, act, noun, subject_id,
       seen_by, before, after)
     values ($1, $2, $3, $4, $5, coalesce((select name from organisation where id = $5), ''), $6, $7, $8, $9, $10, $11)`,
    [
      ctx.now,
      ctx.signedIn?.accountId ?? null,
      ctx.signedIn?.accountName ?? '',
      actor?.post.kind ?? '',
      actor?.post.organisation.id ?? null,
      done.act,
      done.noun,
      done.subjectId ?? null,
      done.seenBy ?? '',
      done.before === undefined ? null : JSON.stringify(done.before),
      done.after === undefined ? null : JSON.stringify(done.after),
    ],
  )
}
