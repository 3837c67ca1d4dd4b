import { unprintableIn } from '../attachment/unprintable'
import { ownedCampaign } from '../book/owner'
import type { Context } from '../platform/context'
import { forwardedCases } from './cases'
import { proposals } from './leaderTable'
import { purposeBookOf, taggedCases } from './purposeBook'
import { wholeBookOf } from './wholeBook'

/** The characters of the leader's tables and of the books of all purposes that no typeface has. */
export async function unprintableExcerpts(ctx: Context, campaignId: string): Promise<string[]> {
  const owned = await ownedCampaign(ctx, campaignId, 'book.read')
  const cases = await forwardedCases(ctx, campaignId)
  const tags = owned.file.awards.filter(({ kind }) => kind === 'tag')
  const given = tags.map((tag) => ({ tag, cases: taggedCases(owned, tag, cases) }))
  const books = await Promise.all(
    given.flatMap((one) => [
      purposeBookOf(ctx, owned, one),
      wholeBookOf(ctx, owned, { ...one, pictures: [] }),
    ]),
  )
  // All cases stand in this table, with what the others say of them.
  return unprintableIn(ctx, [await proposals(ctx, owned), ...books])
}
