import { pathText } from '../campaign/place.ts'
import type { Campaign } from '../campaign/schema.ts'
import { inBoth, type Text, type Words } from '../campaign/text.ts'
import { isDay } from '../deadline/instant.ts'
import type { Place } from '../editing/edit.ts'
import type { Section } from './words.ts'

/** Words that name a year or a day which is none of the campaign's: what they name, where they stand, and all that they say. */
export type Dated = { section: Section; id: string; path: string; at: Place; text: Words; names: string[] }

/** The parts of a file whose words are read, and under which head they are told; of the notice itself only its title. */
const parts: Readonly<Partial<Record<keyof Campaign, Section>>> = {
  theme: 'notice',
  vocabulary: 'notice',
  organisers: 'organisers',
  participation: 'scope',
  lists: 'list',
  routes: 'route',
  kinds: 'kind',
  channels: 'channel',
  receipts: 'receipt',
  phases: 'phase',
  form: 'field',
  rules: 'rule',
  attestations: 'attestation',
  documents: 'paper',
  package: 'package',
  stages: 'stage',
  activities: 'activity',
  awards: 'award',
  contacts: 'contact',
  questions: 'question',
}

type Group = { readonly [name: string]: unknown }
type Said = { path: PropertyKey[]; text: Text }

const isGroup = (value: unknown): value is Group => typeof value === 'object' && value !== null
const isText = (value: unknown): value is Text =>
  typeof value === 'string' ||
  (isGroup(value) && typeof value['zh'] === 'string' && typeof value['en'] === 'string')

/** Every text within a value. Items of lists are names of bodies, thousands at times, and are passed over. */
function textsIn(value: unknown, path: PropertyKey[]): Said[] {
  if (isText(value)) return [{ path, text: value }]
  if (Array.isArray(value)) return value.flatMap((row, n) => textsIn(row, [...path, n]))
  if (!isGroup(value)) return []
  return Object.entries(value).flatMap(([name, within]) =>
    name === 'items' ? [] : textsIn(within, [...path, name]),
  )
}

type Known = { days: ReadonlySet<string>; inYear: ReadonlySet<string>; years: ReadonlySet<number> }

const yearOf = (day: string) => Number(day.slice(0, 4))

/** The days and months that are set within a value. */
function knownIn(value: unknown, more: readonly string[] = []): Known {
  const set = textsIn(value, []).flatMap(({ text }) => (typeof text === 'string' ? [text] : []))
  const named = [...set.filter((text) => isDay(text) || /^20\d\d-\d\d$/.test(text)), ...more]
  return {
    days: new Set(named),
    inYear: new Set(named.map((day) => day.slice(5))),
    years: new Set(named.map(yearOf)),
  }
}

const dayNamed = /(?:(20\d\d)年)?(1[0-2]|[1-9])月(3[01]|[12]\d|[1-9])日/gu

/** A year, with 年 or before other words; a number of something is none. */
const yearNamed =
  /(?<![\d〔.])(20\d\d)(?:年|(?=(?![字个人元件名部家分秒万千百条项份篇兆号种次幅张页余多])\p{Script=Han}))/gu

const two = (n: string | undefined) => String(n).padStart(2, '0')

type Asked = { known: Known; isGone: (year: number) => boolean; isStrange: (year: number) => boolean }

/** Which days and years the words name that are not the campaign's. */
function strangeIn(words: string, { known, isGone, isStrange }: Asked): string[] {
  const days = [...words.matchAll(dayNamed)].filter(([, year, month, date]) => {
    const day = `${two(month)}-${two(date)}`
    if (year === undefined) return !known.inYear.has(day)
    return isGone(Number(year)) || !known.days.has(`${year}-${day}`)
  })
  const rest = words.replaceAll(dayNamed, '')
  const years = [...rest.matchAll(yearNamed)].filter(([, year]) => isStrange(Number(year)))
  return [...new Set([...days, ...years].map(([named]) => named))]
}

type Found = { at: Place; row: Group | undefined; id: string }

/** The place of a path with its rows by their ids, and the outermost row on the way. */
function placeIn(campaign: Campaign, path: readonly PropertyKey[]): Found {
  const at: (string | number | { id: string })[] = []
  let [value, row]: [unknown, Group | undefined] = [campaign, undefined]
  for (const step of path) {
    value = isGroup(value) ? value[String(step)] : undefined
    const id = typeof step === 'number' && isGroup(value) ? (value['id'] ?? value['role']) : undefined
    if (typeof id === 'string' && isGroup(value)) row ??= value
    at.push(typeof id === 'string' ? { id } : typeof step === 'number' ? step : String(step))
  }
  return { at, row, id: String(row?.['id'] ?? row?.['role'] ?? path[1] ?? path[0]) }
}

/**
 * The words that name a day on which nothing of the campaign falls, or a year that is not its own: moving the dates leaves all words as they are
 * written, and whether 2023年内 is meant again only the office knows. Where the phases close in a later year than that of the notice, that year and
 * those before it are gone, but a rule's words may name the notice's year if the rule itself sets it.
 */
export function datedPlaces(campaign: Campaign): Dated[] {
  const { notice, ...file } = campaign
  const signed = yearOf(notice.signed)
  const isLater = Math.min(...campaign.phases.map(({ closes }) => yearOf(closes))) > signed
  const known = knownIn(file, isLater ? [] : [notice.signed, notice.published ?? notice.signed])
  const isGone = (year: number) => isLater && year < signed
  const title: Said = { path: ['notice', 'title'], text: notice.title }
  const said = Object.keys(parts).flatMap((part) => textsIn(campaign[part as keyof Campaign], [part]))
  return [title, ...said].flatMap(({ path, text }) => {
    const words = inBoth(text)
    if (isDay(words.zh)) return []
    const { at, row, id } = placeIn(campaign, path)
    const isStrange = (year: number): boolean =>
      isGone(year) || !known.years.has(year) || (isLater && year === signed && !knownIn(row).years.has(year))
    const names = strangeIn(words.zh, { known, isGone, isStrange })
    const section = parts[path[0] as keyof Campaign] ?? 'notice'
    return names.length === 0 ? [] : [{ section, id, path: pathText(path), at, text: words, names }]
  })
}
