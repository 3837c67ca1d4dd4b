import {
  leadsBy,
  leastsFor,
  rulesOf,
  sendingBody,
  setsLeastByType,
  type Campaign as CampaignFile,
  type Rule,
} from '@huibian/domain'
import { z } from 'zod'
import type { Campaign } from '../campaign/campaign.type'
import { reckonedLoader } from '../campaign/reckoned.queries'
import { organisationOf } from '../organisation/organisation.queries'
import type { Context } from '../platform/context'
import type { Minimum } from './cells'
import { isOfRegions } from './cells'

/** A minimum, and the ways to which it is limited. */
export type Limited = Minimum & { routes?: readonly string[] }

const measures = ['filer', 'filerPhase', 'region', 'regionPhase', 'sender'] as const
const minimumSchema = z.object({ per: z.enum(measures), min: z.int() })

/** A body as its minimum is looked for, in all phases or in one. */
type Bound = { file: CampaignFile; organisationId: string; phase?: string }

/** The rules that bind a body; it is looked up only where a least number differs by type. */
async function bindingRules(ctx: Context, { file, organisationId, phase }: Bound): Promise<Rule[]> {
  const rules = rulesOf(file, phase)
  if (!rules.some(setsLeastByType)) return leastsFor(rules, [])
  return leastsFor(rules, sendingBody(file, await organisationOf(ctx, organisationId)).types)
}

/** The first least number of these sorts; one of single kinds is told on a unit's page and on its table. */
function firstOf<Per extends (typeof measures)[number]>(
  rules: readonly Rule[],
  family: readonly Per[],
): { per: Per; min: number; routes?: readonly string[] } | undefined {
  const set = rules.flatMap(({ kinds, params, routes }) => {
    const read = kinds ? undefined : minimumSchema.safeParse(params)
    return read?.success ? [{ ...read.data, ...(routes ? { routes } : {}) }] : []
  })
  return family.flatMap((per) => set.flatMap((one) => (one.per === per ? [{ ...one, per }] : [])))[0]
}

/** The minimum that the campaign's rules set to one who files, or none. */
export async function filerMinimum(ctx: Context, bound: Bound): Promise<Limited> {
  const found = firstOf(await bindingRules(ctx, bound), ['filer', 'filerPhase'])
  return found ?? { per: 'filer', min: 0 }
}

/** Whether these ways lead by a body, which is looked up only where they are limited. */
async function leads(ctx: Context, { file, organisationId }: Bound, routes?: readonly string[]) {
  return !routes || leadsBy(file, routes, await organisationOf(ctx, organisationId))
}

/** What each of a region's bodies owes by itself is owed by the region, all together. */
async function ofBodies(ctx: Context, file: CampaignFile, bodyIds: readonly string[]): Promise<Limited> {
  const asked = bodyIds.map(async (organisationId) => {
    const bound = { file, organisationId }
    const found = firstOf(await bindingRules(ctx, bound), ['sender'])
    return found && (await leads(ctx, bound, found.routes)) ? [found] : []
  })
  const found = (await Promise.all(asked)).flat()
  const routes = found[0]?.routes
  const min = found.reduce((sum, one) => sum + one.min, 0)
  return { per: 'region', min, ...(routes ? { routes } : {}) }
}

/**
 * The minimum of a region as it binds its office, none where its ways lead by others; where the rules set none to regions, what its recommending
 * bodies owe.
 */
export async function regionMinimum(
  ctx: Context,
  file: CampaignFile,
  { officeId, bodyIds }: { officeId: string; bodyIds: readonly string[] },
): Promise<Limited> {
  const bound = { file, organisationId: officeId }
  const found = firstOf(leastsFor(rulesOf(file), []), ['regionPhase', 'region'])
  if (!found) return ofBodies(ctx, file, bodyIds)
  return (await leads(ctx, bound, found.routes)) ? found : { ...found, min: 0 }
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
