import DataLoader from 'dataloader'
import type { IdentityMark, Other, PlaceAsked, PlacesHeld, Seeks } from '@huibian/domain'
import { once, type Context } from '../platform/context'
import { row } from '../platform/database'
import { sentenceOf } from '../platform/say'
import './quota.messages'

/** An entry, or none where only numbers are asked, with the places that it asks for and the marks by which a second one is known. */
export type Asked = {
  entryId?: string
  campaignId: string
  /** Entries that are judged together do not count against one another. */
  but?: readonly string[]
  places: readonly PlaceAsked[]
  /** By what others like it are looked for; what it is known by itself is written down when it is finalised and sent in. */
  marks: readonly IdentityMark[]
  /** How far others of the same marks are looked for: nowhere, among entries, or in the catalogues of former years too. */
  seeks?: Seeks
  /** Who files it: an entry of the same marks by another is a second one on the same way too. */
  filer?: string
  theme?: string
}

/** What stands beside an entry: how many places others hold, and which others look the same. */
export type Beside = { held: PlacesHeld[]; others: Other[] }

type Keyed<T> = T & { key: string }
type Answer = { held: Keyed<PlacesHeld>[]; others: Keyed<Omit<Other, 'theme'> & { theme: string }>[] }

const wire = (asked: readonly Asked[]): string =>
  JSON.stringify(
    asked.map(({ entryId, campaignId, but, places, marks, seeks = 'none', filer, theme = '' }, key) => ({
      key: String(key),
      entry: entryId ?? null,
      campaign: campaignId,
      but: but ?? (entryId ? [entryId] : []),
      places,
      marks,
      seeks,
      filer: filer ?? null,
      theme,
    })),
  )

async function ask(ctx: Context, asked: readonly Asked[], take: boolean): Promise<Beside[]> {
  const answer = await row<{ found: Answer }>(ctx.db, 'select huibian.beside($1::jsonb, $2) as found', [
    wire(asked),
    take,
  ])
  const { held = [], others = [] } = answer?.found ?? {}
  const unseen = sentenceOf({ message: 'quota.unseen', args: {} }, ctx)
  return asked.map((_, at) => ({
    held: held.filter(({ key }) => key === String(at)),
    others: others
      .filter(({ key }) => key === String(at))
      .map(({ key: __, theme, ...other }) => ({
        ...other,
        title: other.title === '' ? unseen : other.title,
        ...(theme === '' ? {} : { theme }),
      })),
  }))
}

const isIdle = ({ places, seeks = 'none' }: Asked): boolean => places.length === 0 && seeks === 'none'
const nothing: Beside = { held: [], others: [] }

/** What stands beside an entry now, for a page; one statement for all that are asked for together, none where no rule asks. */
export function besideOf(ctx: Context, asked: Asked): Promise<Beside> {
  if (isIdle(asked)) return Promise.resolve(nothing)
  const loader = once(ctx, 'quota.beside', () => {
    return new DataLoader<Asked, Beside, string>((all) => ask(ctx, all, false), {
      cacheKeyFn: (key) => JSON.stringify(key),
    })
  })
  return loader.load(asked)
}

/**
 * The same for an act that takes the places: whoever asks for the last one while another takes it waits, and then counts that one. What the
 * entries take is written down; the act, where it refuses, takes it back as it takes back everything.
 */
export async function takeBeside(ctx: Context, asked: readonly Asked[]): Promise<Beside[]> {
  if (asked.every(isIdle)) return asked.map(() => nothing)
  return ask(ctx, asked, true)
}
