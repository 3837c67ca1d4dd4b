import {
  leadsBy,
  leastsFor,
  leastsOver,
  rulesOf,
  sendingBody,
  setsLeastByType,
  type Campaign as CampaignFile,
  type Rule,
} from '@huibian/domain'
import type { Campaign } from '../campaign/campaign.type'
import { reckonedLoader } from '../campaign/reckoned.queries'
import { organisationOf } from '../organisation/organisation.queries'
import type { Context } from '../platform/context'
import { isOfRegions, type Minimum } from './cells'

/** A minimum, and the ways to which it is limited. */
export type Limited = Minimum & { routes?: readonly string[] }

/** A body as its minimum is looked for. */
type Bound = { file: CampaignFile; organisationId: string }

/** The rules that bind a body; it is looked up only where a least number differs by type. */
async function bindingRules(ctx: Context, { file, organisationId }: Bound): Promise<Rule[]> {
  const rules = rulesOf(file)
  if (!rules.some(setsLeastByType)) return leastsFor(rules, [])
  return leastsFor(rules, sendingBody(file, await organisationOf(ctx, organisationId)).types)
}

/** The rules of these sorts; those of single kinds are told on a unit's page and on its table. */
const ruledBy = (rules: readonly Rule[], family: readonly string[]): Rule[] =>
  family.flatMap((per) => rules.filter(({ kinds, params }) => !kinds && params['per'] === per))

/** What rules ask together, as far as they count the same ways as the first of them. */
function asking(of: Minimum['of'], rules: readonly Rule[], { phases }: CampaignFile): Limited {
  const [first] = rules
  const alike = rules.filter(({ routes }) => String(routes) === String(first?.routes))
  const keys = phases.map(({ id }) => id)
  const leasts = alike.flatMap((rule) => leastsOver(rule, keys))
  return { of, leasts, ...(first?.routes ? { routes: first.routes } : {}) }
}

/** The minimum that the campaign's rules set to one who files. */
export async function filerMinimum(ctx: Context, bound: Bound): Promise<Limited> {
  return asking('filer', ruledBy(await bindingRules(ctx, bound), ['filer', 'filerPhase']), bound.file)
}

/** Whether these ways lead by a body, which is looked up only where they are limited. */
async function leads(ctx: Context, { file, organisationId }: Bound, routes?: readonly string[]) {
  return !routes || leadsBy(file, routes, await organisationOf(ctx, organisationId))
}

/** What a body owes by itself. */
async function ofBody(ctx: Context, bound: Bound): Promise<Rule[]> {
  const asked = ruledBy(await bindingRules(ctx, bound), ['sender'])
  const led = asked.map(async (rule) => ((await leads(ctx, bound, rule.routes)) ? [rule] : []))
  return (await Promise.all(led)).flat()
}

const minOf = ({ params }: Rule): number => Number(params['min'])

/** What each of a region's bodies owes by itself is owed by the region, all together. */
async function ofBodies(ctx: Context, file: CampaignFile, bodyIds: readonly string[]): Promise<Limited> {
  const asked = bodyIds.map((organisationId) => ofBody(ctx, { file, organisationId }))
  const together = new Map<string, Rule>()
  for (const rule of (await Promise.all(asked)).flat()) {
    const before = together.get(rule.id)
    const min = minOf(rule) + (before ? minOf(before) : 0)
    together.set(rule.id, { ...rule, params: { ...rule.params, min } })
  }
  return asking('region', [...together.values()], file)
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
  const rules = ruledBy(leastsFor(rulesOf(file), []), ['regionPhase', 'region'])
  if (rules.length === 0) return ofBodies(ctx, file, bodyIds)
  const found = asking('region', rules, file)
  const binds = await leads(ctx, { file, organisationId: officeId }, found.routes)
  return binds ? found : { ...found, leasts: [] }
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
