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
import { expectedIn, isOfRegions, type Minimum } from './cells'

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
): { per: Per; min: number; routes?: readonly string[]; phases?: readonly string[] } | undefined {
  const set = rules.flatMap(({ kinds, params, routes, phases }) => {
    const read = kinds ? undefined : minimumSchema.safeParse(params)
    return read?.success
      ? [{ ...read.data, ...(routes ? { routes } : {}), ...(phases ? { phases } : {}) }]
      : []
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

type Owed = NonNullable<ReturnType<typeof firstOf<'sender'>>>

/** What a rule over some phases asks in each of them; over all where it names none. */
function spread({ min, phases }: Owed, all: readonly string[]): Map<string, number> {
  const within = all.filter((phase) => phases?.includes(phase) ?? true)
  const whole = { per: 'region' as const, min }
  return new Map(within.map((phase, at) => [phase, expectedIn(whole, at, within.length)]))
}

/** What a body owes over all phases by one rule, or in each by the rule of that phase. */
async function ofBody(ctx: Context, bound: Bound): Promise<Owed[]> {
  const rules = await bindingRules(ctx, bound)
  const asked = bound.file.phases.flatMap(({ id }) => {
    const held = rules.filter(({ phases }) => phases?.includes(id) ?? true)
    return firstOf(held, ['sender']) ?? []
  })
  const apart = new Map(asked.map((one) => [JSON.stringify(one), one]))
  const led = [...apart.values()].map(async (one) => ((await leads(ctx, bound, one.routes)) ? [one] : []))
  return (await Promise.all(led)).flat()
}

/** What each of a region's bodies owes by itself is owed by the region, all together. */
async function ofBodies(ctx: Context, file: CampaignFile, bodyIds: readonly string[]): Promise<Limited> {
  const asked = bodyIds.map((organisationId) => ofBody(ctx, { file, organisationId }))
  const found = (await Promise.all(asked)).flat()
  const routes = found[0]?.routes
  const ways = routes ? { routes } : {}
  const min = found.reduce((sum, one) => sum + one.min, 0)
  if (found.every(({ phases }) => phases === undefined)) return { per: 'region', min, ...ways }
  const phases = file.phases.map(({ id }) => id)
  const parts = found.map((one) => spread(one, phases))
  const inPhase = new Map(
    phases.map((phase) => [phase, parts.reduce((sum, part) => sum + (part.get(phase) ?? 0), 0)]),
  )
  return { per: 'regionPhase', min, inPhase, ...ways }
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
