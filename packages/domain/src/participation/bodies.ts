import type { Campaign } from '../campaign/schema.ts'
import type { SendingBody } from '../rules/facts.ts'

/** A body as the register of organisations has it. */
export type Registered = { name: string; shortName: string; types: readonly string[] }

type Law = Pick<Campaign, 'participation' | 'lists'>

/** One of a list of the campaign: a name, or a code with its name. */
export type ListItem = NonNullable<Campaign['lists']>[number]['items'][number]

/** By what name a list's item goes. */
export const itemName = (item: ListItem): string => (typeof item === 'string' ? item : item.name)

/** The groups of addressees that a body belongs to: it is of that type in the register, or the group's list names it. */
export function addressedAs({ participation, lists = [] }: Law, body: Registered): string[] {
  const isNamed = (list: string | undefined) =>
    (lists.find(({ id }) => id === list)?.items ?? [])
      .map(itemName)
      .some((name) => name === body.name || name === body.shortName)
  return (participation.addressees ?? [])
    .filter(({ id, list }) => body.types.includes(id) || isNamed(list))
    .map(({ id }) => id)
}

/** The way with the most levels: direct ways leave some out. */
export const longest = ({ routes }: Pick<Campaign, 'routes'>): readonly string[] =>
  routes.map(({ levels }) => levels).sort((one, other) => other.length - one.length)[0] ?? []

/** The level of whoever runs the campaign: the last of its ways, unless the file says that these lead on to who runs the one above. */
export function topLevel(campaign: Pick<Campaign, 'routes' | 'participation'>): string {
  return campaign.participation.runBy ?? longest(campaign).at(-1) ?? ''
}

/** The level just below whoever runs the campaign, where there is one. */
export function belowTop(campaign: Pick<Campaign, 'routes' | 'participation'>): string | undefined {
  const levels = longest(campaign)
  return levels[levels.indexOf(topLevel(campaign)) - 1]
}

/** The level on which a body receives entries: that of its group, else the one just below the top. */
export function levelOf(law: Law & Pick<Campaign, 'routes'>, body: Registered): string {
  const groups = addressedAs(law, body)
  const own = law.participation.addressees?.find(
    ({ id, level }) => level !== undefined && groups.includes(id),
  )
  return own?.level ?? belowTop(law) ?? ''
}

/** Whether one of these ways leads by a body; every way where none is named. */
export function leadsBy(
  campaign: Law & Pick<Campaign, 'routes'>,
  routes: readonly string[] | undefined,
  body: Registered,
): boolean {
  if (!routes) return true
  const level = levelOf(campaign, body)
  return campaign.routes.some(({ id, levels }) => routes.includes(id) && levels.includes(level))
}

/** A body as quotas see it: its types with the groups that it belongs to, and its region by the word that the notice has for it. */
export function sendingBody(law: Law, body: Registered): SendingBody {
  const { name, shortName, types } = body
  // 新疆生产建设兵团 begins with 新疆 and is a region of its own: of several the longest names it.
  const [region = shortName] = law.participation.regions
    .filter((each) => name.startsWith(each))
    .toSorted((one, other) => other.length - one.length)
  return { name, types: [...new Set([...types, ...addressedAs(law, body)])], region }
}

/** The level that an entry on a route is sent to first; nothing where the route does not begin with those who file. */
export function firstReceiver(
  { participation, routes }: Pick<Campaign, 'participation' | 'routes'>,
  route: string,
): string | undefined {
  const levels = routes.find(({ id }) => id === route)?.levels ?? []
  return levels[0] === participation.filers.level ? levels[1] : undefined
}

/** Whether an entry on a route goes straight to whoever runs the campaign. */
export function goesStraight(campaign: Pick<Campaign, 'participation' | 'routes'>, route: string): boolean {
  return firstReceiver(campaign, route) === topLevel(campaign)
}
