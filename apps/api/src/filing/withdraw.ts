import { whyNot } from '@huibian/domain'
import { actorOf, type Context } from '../platform/context'
import { row } from '../platform/database'
import { refuse } from '../platform/refusal'
import { advance } from '../entry/advance'
import { demandReason, subjectOf } from '../entry/demand'
import type { EntryRow } from '../entry/entry.entity'
import { frameOf } from '../entry/frame'
import { lockEntry } from '../entry/entry.queries'
import { demandComesAgain } from './comeAgain'

/** SQL: versions of entry $1 that its receiver has reviewed; the current one is among them where it came again unchanged. */
const reviewed = `select v.id, v.attachments from entry_version v where v.entry_id = $1 and v.submitted_at is not null
  and exists (select 1 from review r where r.version_id = v.id)`

/** The version that the receiver has reviewed last, if any: an earlier text that came back is newer to it than a later one. */
async function readBefore(ctx: Context, entry: EntryRow): Promise<string | null> {
  const before = await row<{ id: string }>(
    ctx.db,
    `select r.version_id as id from review r where r.entry_id = $1 order by r.at desc, r.id desc limit 1`,
    [entry.id],
  )
  return before?.id ?? null
}

/** Its files are seen again by those alone who write it, but for those of the versions that its receiver has reviewed. */
async function hideFiles(ctx: Context, { id }: EntryRow, writers: string): Promise<void> {
  await ctx.db.query(
    `with known as (${reviewed}), shown as (
       select (a->>'id')::uuid as id from known v, jsonb_array_elements(v.attachments) a
       union select s.file_id from known v join scan s on s.version_id = v.id
       union select s.file_id from known v join waiver w on w.version_id = v.id join scan s on s.id = w.scan_id)
     update file f set seen_by = $2 where f.subject_id = $1 and f.noun in ('entry', 'scan') and f.seen_by <> $2
       and not exists (select 1 from shown where shown.id = f.id)`,
    [id, writers],
  )
}

/**
 * Takes a submission back while nobody has begun to review it. The receiver then sees the entry as it was before: not at all, or the
 * version that it returned. Sight shrinks in this one act only, and who writes the entry keeps it.
 */
export async function withdrawEntry(ctx: Context, id: string, reason: string): Promise<EntryRow> {
  const entry = await lockEntry(ctx, id)
  const refusal = whyNot(actorOf(ctx), 'entry.withdraw', subjectOf(entry))
  if (refusal === 'may.wrongState' && entry.state === 'inReview') refuse('entry.reviewBegun')
  if (refusal) refuse(refusal)
  const why = demandReason(reason)
  await demandComesAgain(ctx, 'entry.withdraw', entry)
  const before = await readBefore(ctx, entry)
  const { writers } = await frameOf(ctx, id)
  await hideFiles(ctx, entry, writers)
  return advance(ctx, entry, 'withdraw', {
    set: {
      submittedVersionId: before,
      finalisedFrom: null,
      ...(before ? {} : { seenBy: writers }),
    },
    before: { version: entry.submittedVersionId },
    after: { reason: why },
  })
}
