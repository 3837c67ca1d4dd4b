import DataLoader from 'dataloader'
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

/** As JSON holds it, what sets no least number says so, and what does not say who owes it. */
export type WrittenRow = Omit<Written, 'least' | 'for'> & { least: number | null; for: string[] | null }

/** SQL: what the office wrote of what the call `of` counts. */
export const writtenOf = (
  of: string,
): string => `(select coalesce(jsonb_agg(jsonb_build_object('key', m.key, 'plan', m.plan,
    'name', m.name, 'unit', m.unit, 'definition', m.definition, 'least', m.least, 'for', m.owed_by, 'noticed', m.noticed) order by m.position), '[]')
  from measure m where m.campaign_id = ${of})`

const asWritten = (found: readonly WrittenRow[]): Written[] =>
  found.map(({ least, for: whom, ...one }) => ({
    ...one,
    ...(least === null ? {} : { least }),
    ...(whom === null ? {} : { for: whom }),
  }))

/** What the offices wrote of what their calls count; read once an operation. */
export function writtenLoader(ctx: Context): DataLoader<string, Written[]> {
  return once(ctx, 'measures', () => {
    return new DataLoader<string, Written[]>(async (ids) => {
      const found = await rows<{ id: string; written: WrittenRow[] }>(
        ctx.db,
        `select c.id, ${writtenOf('c.id')} as written from unnest($1::uuid[]) as c(id)`,
        [ids],
      )
      const byId = new Map(found.map(({ id, written }) => [id, asWritten(written)]))
      return ids.map((id) => byId.get(id) ?? [])
    })
  })
}

/** Hands on what was read of a call beside something else. */
export function primeWritten(ctx: Context, id: string, found: readonly WrittenRow[]): void {
  writtenLoader(ctx).prime(id, asWritten(found))
}

/** What is counted in a week, and what the notice counts no more since it was corrected. */
export async function countedOf(
  ctx: Context,
  campaign: Call,
): Promise<{ measures: Counted[]; struck: CountedThing[] }> {
  const things = countedIn(await fileOf(ctx, campaign))
  const written = await writtenLoader(ctx).load(campaign.id)
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
