import { leadsBy, rulesOf, type Campaign as CampaignFile } from '@huibian/domain'
import { z } from 'zod'
import type { Campaign } from '../campaign/campaign.type'
import { reckonedLoader } from '../campaign/reckoned.queries'
import { organisationOf } from '../organisation/organisation.queries'
import type { Context } from '../platform/context'
import type { Minimum } from './cells'
import type { Kind } from './unit.queries'
import { isOfRegions } from './cells'

/** A minimum, and the ways to which it is limited. */
export type Limited = Minimum & { routes?: readonly string[] }

const minimumSchema = z.object({
  per: z.enum(['filer', 'filerPhase', 'region', 'regionPhase']),
  min: z.int(),
})

/** The minimum of filers or of regions that the campaign's rules set, or none; one of single kinds is told on a unit's page and on its table. */
export function minimumOf(file: CampaignFile, of: Kind['per'], phase?: string): Limited {
  const family = of === 'filer' ? ['filer', 'filerPhase'] : ['regionPhase', 'region']
  const set = rulesOf(file, phase).flatMap(({ kind, kinds, params, routes }) => {
    const read = kind === 'atLeast' && !kinds ? minimumSchema.safeParse(params) : undefined
    return read?.success ? [{ ...read.data, ...(routes ? { routes } : {}) }] : []
  })
  const [found] = family.flatMap((per) => set.filter((one) => one.per === per))
  return found ?? { per: of, min: 0 }
}

/** The minimum as it binds a body: none where its ways lead by others. */
export async function boundBy(
  ctx: Context,
  { file, minimum, organisationId }: { file: CampaignFile; minimum: Limited; organisationId: string },
): Promise<Limited> {
  if (!minimum.routes || !isOfRegions(minimum)) return minimum
  const body = await organisationOf(ctx, organisationId)
  return leadsBy(file, minimum.routes, body) ? minimum : { ...minimum, min: 0 }
}

const forwarded: ReadonlySet<string> = new Set(['forwarded'])

/** How much of each unit's in each phase meets a minimum of single ways, of regions what was forwarded or stands in `states`: counters know no ways. */
export async function metOf(
  ctx: Context,
  { id }: Campaign,
  minimum: Limited,
  states?: ReadonlySet<string>,
): Promise<ReadonlyMap<string, number> | undefined> {
  const { routes } = minimum
  if (!routes) return undefined
  const ofFilers = !isOfRegions(minimum)
  const counts = states ?? (ofFilers ? undefined : forwarded)
  const met = new Map<string, number>()
  for (const { filer, region, phase, route, state, n } of await reckonedLoader(ctx).load(id)) {
    if (!routes.includes(route) || counts?.has(state) === false) continue
    const place = `${ofFilers ? filer : region} ${phase}`
    met.set(place, (met.get(place) ?? 0) + n)
  }
  return met
}

/** The minimum of a region, as it binds its office. */
export function regionMinimum(ctx: Context, file: CampaignFile, organisationId: string): Promise<Limited> {
  return boundBy(ctx, { file, minimum: minimumOf(file, 'regionPhase'), organisationId })
}
