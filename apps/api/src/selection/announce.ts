import type { Violation } from '@huibian/domain'
import { rows } from '../platform/database'
import type { Context } from '../platform/context'
import { enqueue } from '../platform/jobs'
import { record } from '../platform/record'
import { refuse, refuseIf } from '../platform/refusal'
import type { BookRow } from '../book/book.entity'
import { lockBook, ownedCampaign, revise } from '../book/owner'
import { publishing } from './tag'
import type { Content } from '@huibian/domain'

type Chosen = { entryId: string; phase: string; title: string; edited: Content; tags: string[] }

/** Makes selection and order known below. It is judged once more, and cannot be taken back. */
export async function announceSelection(ctx: Context, campaignId: string): Promise<BookRow> {
  const owned = await ownedCampaign(ctx, campaignId, 'selection.announce')
  const book = await lockBook(ctx, owned)
  const chosen = await rows<Chosen>(
    ctx.db,
    `select s.entry_id as "entryId", e.phase, v.title, s.edited, s.tags from selection s join entry e on e.id = s.entry_id
     join entry_version v on v.id = s.version_id where s.campaign_id = $1 and s.deselected_at is null`,
    [campaignId],
  )
  if (chosen.length === 0) refuse('selection.none')
  refuseIf(
    chosen.flatMap(({ entryId, phase, title, edited, tags }) =>
      publishing(owned.file, phase, edited, tags).map((violation): Violation => ({
        ...violation,
        path: `entries.${entryId}.${violation.path ?? ''}`,
        args: { ...violation.args, title },
      })),
    ),
  )
  await ctx.db.query('update campaign set announced_at = $2 where id = $1 and announced_at is null', [
    campaignId,
    ctx.now,
  ])
  await record(ctx, {
    act: 'selection.announced',
    noun: 'campaign',
    subjectId: campaignId,
    after: { cases: chosen.length },
  })
  // Where the campaign gives certificates they are made now; elsewhere whoever runs it has them made when it likes.
  if (owned.file.documents.some(({ kind }) => kind === 'certificate'))
    await enqueue(ctx, 'certificate.issue', { campaignId })
  return revise(ctx, book)
}
