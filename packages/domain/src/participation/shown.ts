import type { Campaign } from '../campaign/schema.ts'
import type { Day } from '../deadline/instant.ts'
import type { Addressee, CampaignList, Channel } from './schema.ts'
import { itemName } from './bodies.ts'

type Contact = Campaign['contacts'][number]

/** The channels through which an entry of a kind may come in. */
export function channelsFor({ channels = [] }: Pick<Campaign, 'channels'>, kind: string): Channel[] {
  return channels.filter(({ kinds }) => kinds?.includes(kind) ?? true)
}

/** The contacts that an entrant on a route is shown. */
export function contactsFor({ contacts }: Pick<Campaign, 'contacts'>, route: string): Contact[] {
  return contacts.filter(({ routes }) => routes?.includes(route) ?? true)
}

/** Whether a body belongs to a group of addressees on a day: its list names it, and the group stands on that day. */
export function belongsTo(
  { list, from, to }: Addressee,
  { name, day, lists }: { name: string; day: Day; lists: readonly CampaignList[] },
): boolean {
  if ((from !== undefined && day < from) || (to !== undefined && day > to)) return false
  const items = lists.find(({ id }) => id === list)?.items ?? []
  return items.some((item) => itemName(item) === name)
}

/** A mobile number as one key however it is written, with or without +86, spaces and dashes; undefined where it is none. */
export function mobileKey(text: string): string | undefined {
  const digits = text.normalize('NFKC').replace(/[\s\p{Pd}()]/gu, '')
  return /^(?:\+?86)?(1[3-9]\d{9})$/.exec(digits)?.[1]
}
