import DataLoader from 'dataloader'
import type { EntryState, StateCounts } from '@huibian/domain'
import type { Campaign } from '../campaign/campaign.type'
import { once, type Context } from '../platform/context'
import { rows } from '../platform/database'
import { isOfRegions } from './cells'
import type { Limited } from './minimum'
import type { Count } from './unit.queries'

/** Where what was in stands while it has to come again: returned, finalised anew, or withdrawn. It keeps the mark with which it first came. */
const states = ['returned', 'finalised', 'draft'] as const satisfies readonly EntryState[]
type Again = (typeof states)[number]

/** The state in which these, that were in, have to come again. */
export const againIn = ({ state, mark }: Pick<Count, 'state' | 'mark'>): Again | undefined =>
  mark === '' ? undefined : states.find((one) => one === state)

type Found = { campaign: string; filer: string; phase: string; route: string; state: Again; n: number }

/** What was in and has to come again, way by way; one statement for all campaigns that are asked for. */
function loader(ctx: Context): DataLoader<string, Found[]> {
  return once(ctx, 'dashboard.again', () => {
    return new DataLoader<string, Found[]>(async (ids) => {
      const found = await rows<Found>(
        ctx.db,
        `select campaign_id as campaign, participation_id as filer, phase, route, state, count(*)::int as n from entry
         where campaign_id = any($1::uuid[]) and state = any($2) and mark <> '' group by 1, 2, 3, 4, 5`,
        [ids, states],
      )
      return ids.map((id) => found.filter(({ campaign }) => campaign === id))
    })
  })
}

/** What of each filer's that has to come again in each phase would meet a minimum of single ways: counters know no ways. */
export async function againOn(
  ctx: Context,
  { id }: Campaign,
  minimum: Limited,
): Promise<ReadonlyMap<string, StateCounts> | undefined> {
  const { routes } = minimum
  if (!routes || isOfRegions(minimum)) return undefined
  const again = new Map<string, StateCounts>()
  for (const { filer, phase, route, state, n } of await loader(ctx).load(id)) {
    if (!routes.includes(route)) continue
    const place = `${filer} ${phase}`
    const before = again.get(place) ?? {}
    again.set(place, { ...before, [state]: (before[state] ?? 0) + n })
  }
  return again
}
