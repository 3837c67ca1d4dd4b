import {
  countedIn,
  countedNoMore,
  saysSame,
  writtenTo,
  type Counted,
  type CountedThing,
  type Written,
} from '@huibian/domain'
import { campaignFileLoader, fileOf } from '../campaign/campaign.queries'
import type { Campaign } from '../campaign/campaign.type'
import { once, type Context } from '../platform/context'
import { rows } from '../platform/database'

type Call = Pick<Campaign, 'id' | 'version'>

/** What the office wrote of what a call counts; read once an operation. */
const writtenOf = (ctx: Context, { id }: Call): Promise<Written[]> =>
  once(ctx, `measures ${id}`, () => readWritten(ctx, id))

async function readWritten(ctx: Context, id: string): Promise<Written[]> {
  const found = await rows<Omit<Written, 'least'> & { least: number | null }>(
    ctx.db,
    `select key, plan, name, unit, definition, least, noticed from measure where campaign_id = $1 order by position`,
    [id],
  )
  return found.map(({ least, ...one }) => (least === null ? one : { ...one, least }))
}

/** What is counted in a week, and what the notice counts no more since it was corrected. */
export async function countedOf(
  ctx: Context,
  campaign: Call,
): Promise<{ measures: Counted[]; struck: CountedThing[] }> {
  const things = countedIn(await fileOf(ctx, campaign))
  const written = await writtenOf(ctx, campaign)
  return { measures: writtenTo(things, written), struck: countedNoMore(things, written) }
}

/** What is counted in a week: what the office wrote to what the notice counts, unless the notice was corrected since. */
export async function measuresOf(ctx: Context, campaign: Call): Promise<Counted[]> {
  return (await countedOf(ctx, campaign)).measures
}

/** Since which correction the notice says of each thing what it says now, of those that it says something else of than it once did. */
export async function correctedSince(
  ctx: Context,
  campaign: Call,
  things: readonly Counted[],
): Promise<Map<string, Date>> {
  const since = new Map<string, Date>()
  const changed = countedIn(await fileOf(ctx, campaign)).filter(({ key }) =>
    things.some((one) => one.key === key && one.former),
  )
  if (changed.length === 0) return since
  const versions = await rows<{ number: number; at: Date }>(
    ctx.db,
    'select number, at from campaign_version where campaign_id = $1 and number <= $2 order by number desc',
    [campaign.id, campaign.version],
  )
  for (const thing of changed)
    for (const { number, at } of versions) {
      const file = await campaignFileLoader(ctx).load({ campaignId: campaign.id, version: number })
      const said = countedIn(file).find(({ key }) => key === thing.key)
      if (!said || !saysSame(said, thing)) break
      since.set(thing.key, at)
    }
  return since
}
