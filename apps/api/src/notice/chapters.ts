import { chapterIds, themeField, wordsOf, type Campaign as CampaignFile } from '@huibian/domain'
import type { Context } from '../platform/context'
import { row } from '../platform/database'
import { refuse } from '../platform/refusal'

type Both = { campaignId: string; before: CampaignFile; after: CampaignFile }

/** A chapter in which selected entries stand cannot go: the book would be printed without them. */
export async function demandChapters(ctx: Context, { campaignId, before, after }: Both): Promise<void> {
  const left = await row<{ chapter: string; n: number }>(
    ctx.db,
    `select chapter, count(*)::int as n from selection
     where campaign_id = $1 and deselected_at is null and chapter <> all($2::text[]) group by chapter order by chapter limit 1`,
    [campaignId, chapterIds(after)],
  )
  if (!left) return
  const named = themeField(before)?.options?.find(({ id }) => id === left.chapter)
  const chapter = named ? wordsOf(named.name, ctx.asked.language) : left.chapter
  refuse('correction.chapterGone', { chapter, n: left.n }, 'text')
}
