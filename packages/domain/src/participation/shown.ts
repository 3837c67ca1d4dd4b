import type { Campaign } from '../campaign/schema.ts'
import type { Channel } from './schema.ts'

type Contact = Campaign['contacts'][number]

/** The channels through which an entry of a kind may come in. */
export function channelsFor({ channels = [] }: Pick<Campaign, 'channels'>, kind: string): Channel[] {
  return channels.filter(({ kinds }) => kinds?.includes(kind) ?? true)
}

/** The contacts that an entrant on a route is shown. */
export function contactsFor({ contacts }: Pick<Campaign, 'contacts'>, route: string): Contact[] {
  return contacts.filter(({ routes }) => routes?.includes(route) ?? true)
}

/** Where what stands beside the files of an entry goes: the contacts that its route names for mails and for post. */
export function placesOn(
  { contacts, routes }: Pick<Campaign, 'contacts' | 'routes'>,
  route: string,
): { mail?: Contact; post?: Contact } {
  const way = routes.find(({ id }) => id === route)
  const named = (role: string | undefined) => contacts.find((contact) => contact.role === role)
  const [mail, post] = [named(way?.mailTo), named(way?.postTo)]
  return { ...(mail ? { mail } : {}), ...(post ? { post } : {}) }
}

/** A mobile number as one key however it is written, with or without +86, spaces and dashes; undefined where it is none. */
export function mobileKey(text: string): string | undefined {
  const digits = text.normalize('NFKC').replace(/[\s\p{Pd}()]/gu, '')
  return /^(?:\+?86)?(1[3-9]\d{9})$/.exec(digits)?.[1]
}
