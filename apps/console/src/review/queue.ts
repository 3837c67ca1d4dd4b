import { sortIn, type Sorting } from '../parts/sorting'
import type { QueueCampaign, QueueFilter } from './review.documents'

/** The queues of a reviewing office, what waits first. */
export const queues = {
  waiting: ['submitted', 'inReview'],
  returned: ['returned'],
  accepted: ['accepted'],
  declined: ['declined'],
  forwarded: ['forwarded'],
  all: [],
} as const satisfies { [name: string]: readonly string[] }

export type QueueName = keyof typeof queues

export const queueNames = Object.keys(queues).filter(isQueue)

function isQueue(name: string): name is QueueName {
  return name in queues
}

/** Which queue the address asks for; one unit's cases, asked for without a queue, are all of them. */
export function queueOf(search: URLSearchParams): QueueName {
  const asked = search.get('queue') ?? ''
  if (Object.hasOwn(queues, asked) && isQueue(asked)) return asked
  return search.has('filer') ? 'all' : 'waiting'
}

/** What the address asks for, as the server is asked; names that are absent are left out. */
export function filterOf(campaignId: string, search: URLSearchParams): QueueFilter {
  const states: readonly string[] = queues[queueOf(search)]
  const [phase, filerId, theme] = ['phase', 'filer', 'theme'].map((name) => search.get(name))
  const words = search.get('search')
  return {
    campaignId,
    ...(states.length > 0 ? { states: [...states] } : {}),
    ...(phase ? { phase } : {}),
    ...(filerId ? { filerId } : {}),
    ...(theme ? { theme } : {}),
    ...(words ? { search: words } : {}),
  }
}

type Theme = { id: string; label: string }

/** The themes of one phase, or of all phases, each once. */
export function themesOf({ phases }: Pick<QueueCampaign, 'phases'>, phase: string): Theme[] {
  const themes = phases.filter(({ key }) => !phase || key === phase).flatMap((one) => one.themes)
  return [...new Map(themes.map((theme) => [theme.id, theme])).values()]
}

/** By what the address narrows a queue, each with the key of its name: a sheet says it, where there are no boxes. */
export function narrowedBy(
  campaign: Pick<QueueCampaign, 'phases'>,
  search: URLSearchParams,
  filer: string | undefined,
): { name: string; says: string }[] {
  const asked = (name: string): string => search.get(name) ?? ''
  const theme = themesOf(campaign, '').find(({ id }) => id === asked('theme'))
  const said = [
    { name: 'review.phase', says: campaign.phases.find(({ key }) => key === asked('phase'))?.title },
    { name: 'review.theme', says: theme?.label },
    { name: 'account.organisation', says: filer },
    { name: 'parts.search', says: asked('search').trim() },
  ]
  return said.flatMap(({ name, says }) => (says ? [{ name, says }] : []))
}

const sortable = ['number', 'title', 'filer', 'submitted']

/** What waits longest stands first; of what is done, the latest; unless the address asks for another order. */
export function orderOf(search: URLSearchParams): Sorting {
  return sortIn(search, sortable, {
    field: 'submitted',
    order: queueOf(search) === 'waiting' ? 'ASC' : 'DESC',
  })
}

/** How many of the cases are closed by now; none is said to be until the server has told what time it is. */
export function closedBy(lines: readonly { closesAt: string }[], now: string | undefined): number {
  if (now === undefined) return 0
  return lines.filter(({ closesAt }) => Date.parse(closesAt) < Date.parse(now)).length
}
