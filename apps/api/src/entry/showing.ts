import { withholdsPictures, type Content } from '@huibian/domain'
import { campaignFileLoader } from '../campaign/campaign.queries'
import type { Context } from '../platform/context'
import { rows } from '../platform/database'

/** Those of these versions of a call's entries whose pictures may leave the unit: of minors, only with 监护人同意. */
export async function versionsShowing(
  ctx: Context,
  campaignId: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = await rows<{ id: string; version: number; content: Content }>(
    ctx.db,
    `select v.id, v.campaign_version as version, v.content from entry_version v where v.id = any($1::uuid[])`,
    [[...new Set(ids)]],
  )
  const files = campaignFileLoader(ctx)
  const shown = await Promise.all(
    found.map(async ({ id, version, content }): Promise<string[]> => {
      const { form } = await files.load({ campaignId, version })
      return withholdsPictures(form, content) ? [] : [id]
    }),
  )
  return new Set(shown.flat())
}
