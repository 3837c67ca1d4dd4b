import type { Campaign } from '../campaign/schema.ts'
import type { Section } from '../description/words.ts'

/** Whom a change concerns: absent parts concern all. */
export type Reach = {
  phases?: readonly string[]
  kinds?: readonly string[]
  routes?: readonly string[]
  levels?: readonly string[]
}

/** One who takes part, with the sorts of entry it has begun; one that has begun none may still begin any. */
export type Participant = {
  level: string
  routes: readonly string[]
  entries: readonly { phase: string; kind: string; route: string }[]
}

type Limited = { phases?: string[]; kinds?: string[]; routes?: string[] }

/** A part limited before or after concerns all whom either version limits it to; one that is unlimited in either concerns all. */
function united(parts: readonly (Limited | undefined)[]): Reach {
  const there = parts.filter((part) => part !== undefined)
  if (there.length === 0) return {}
  const union = (name: keyof Limited) => {
    const lists = there.map((part) => part[name])
    return lists.some((list) => list === undefined) ? undefined : [...new Set(lists.flat())]
  }
  const entries = (['phases', 'kinds', 'routes'] as const).map((name) => [name, union(name)] as const)
  return Object.fromEntries(entries.filter(([, list]) => list !== undefined))
}

const finders: Readonly<Partial<Record<Section, (campaign: Campaign, id: string) => Limited | undefined>>> =
  Object.freeze({
    field: ({ form }, id) => form.fields.find((each) => each.id === id),
    rule: ({ rules }, id) => rules.find((rule) => rule.id === id),
    attestation: ({ attestations }, id) => attestations.find((each) => each.id === id),
    paper: ({ documents }, id) => documents.find((each) => each.id === id),
    contact: ({ contacts }, id) => contacts.find(({ role }) => role === id),
    receipt: ({ receipts = [] }, id) => receipts.find((each) => each.id === id),
    channel: ({ channels = [] }, id) => channels.find((each) => each.id === id),
    kind: (_, id) => ({ kinds: [id] }),
    route: (_, id) => ({ routes: [id] }),
  })

/** Whom a changed sentence concerns. */
export function reachOf(
  { section, id }: { section: Section; id: string },
  { before, after }: { before: Campaign; after: Campaign },
): Reach {
  if (section === 'phase') {
    const [phase = '', level] = id.split('.')
    return level === undefined ? { phases: [phase] } : { phases: [phase], levels: [level] }
  }
  const find = finders[section]
  return find ? united([find(before, id), find(after, id)]) : {}
}

const meets = (limit: readonly string[] | undefined, value: string) => limit?.includes(value) ?? true

/** Whether a change concerns one who takes part: by its level and routes, and by the entries that it has begun. */
export function isAffected({ phases, kinds, routes, levels }: Reach, participant: Participant): boolean {
  if (levels && !levels.includes(participant.level)) return false
  if (routes && !routes.some((route) => participant.routes.includes(route))) return false
  if (participant.entries.length === 0) return true
  return participant.entries.some(
    ({ phase, kind, route }) => meets(phases, phase) && meets(kinds, kind) && meets(routes, route),
  )
}
