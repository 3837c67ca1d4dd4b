import { countedIn, type CountedThing } from '@huibian/domain'
import { fileOf } from '../campaign/campaign.queries'
import type { Campaign } from '../campaign/campaign.type'
import type { Context } from '../platform/context'
import { rows } from '../platform/database'

/** What is counted in a week: what the office wrote, and of what it wrote nothing to, what the notice counts. */
export async function measuresOf(
  ctx: Context,
  campaign: Pick<Campaign, 'id' | 'version'>,
): Promise<CountedThing[]> {
  const written = await rows<Omit<CountedThing, 'least'> & { least: number | null }>(
    ctx.db,
    `select key, plan, name, unit, definition, least from measure where campaign_id = $1 order by position`,
    [campaign.id],
  )
  if (written.length === 0) return countedIn(await fileOf(ctx, campaign))
  return written.map(({ least, ...one }) => (least === null ? one : { ...one, least }))
}
