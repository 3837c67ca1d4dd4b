import type { Campaign } from '../campaign/schema.ts'
import { wordsOf } from '../campaign/text.ts'
import type { Count } from '../stage/schema.ts'

/** What is counted of an activity: its 口径 and unit, and, where every member unit owes some, or all of them together, how many at least. */
export type CountedThing = {
  key: string
  plan: string
  name: string
  unit: string
  definition: string
  least?: number
  leastInAll?: number
}

/** What a campaign file has its units count, before the office has written units and definitions to it. */
export function countedIn(file: Pick<Campaign, 'activities'>): CountedThing[] {
  return (file.activities ?? []).flatMap(({ id, counts = [] }) =>
    counts.map((count, at) => {
      const { name, unit = '', definition = '', least, leastInAll } = countOf(count)
      const owed = {
        ...(least === undefined ? {} : { least }),
        ...(leastInAll === undefined ? {} : { leastInAll }),
      }
      return { key: `${id}.${at + 1}`, plan: id, name: wordsOf(name), unit, definition, ...owed }
    }),
  )
}

/** What is counted, however short it is written. */
export function countOf(count: Count): Exclude<Count, string | { zh: string }> {
  return typeof count === 'string' || 'zh' in count ? { name: count } : count
}

/** What an office wrote of a thing that is counted, and what the notice said of it then. */
export type Written = CountedThing & { noticed: Noticed | null }
export type Noticed = Pick<CountedThing, 'name' | 'unit' | 'definition' | 'least'>

/** What a notice says of a thing that is counted. */
export const noticedOf = ({ name, unit, definition, least }: Noticed): Noticed => ({
  name,
  unit,
  definition,
  ...(least === undefined ? {} : { least }),
})

/** Whether a notice says the same of a thing as it did. */
export const saysSame = (one: Noticed, other: Noticed): boolean =>
  (['name', 'unit', 'definition', 'least'] as const).every((part) => one[part] === other[part])

/** A thing as it is counted now; `former` is what was written to it before its notice was corrected. */
export type Counted = CountedThing & { former?: Noticed }

/**
 * What is counted, by the notice and by what the office wrote to it. What was written holds as long as the notice says what it said then:
 * after a correction the notice holds, and what was written is told as former.
 */
export function writtenTo(things: readonly CountedThing[], written: readonly Written[]): Counted[] {
  return things.map((thing): Counted => {
    const said = written.find(({ key }) => key === thing.key)
    if (!said) return thing
    const stands =
      said.name === thing.name && said.plan === thing.plan && (!said.noticed || saysSame(said.noticed, thing))
    const { noticed: _, ...own } = said
    // How many all owe together is the notice's alone.
    const { leastInAll } = thing
    const all = leastInAll === undefined ? {} : { leastInAll }
    return stands ? { ...own, ...all } : { ...thing, former: noticedOf(said) }
  })
}

/** What is counted no more: it was written of once, and its figures stay. */
export function countedNoMore(things: readonly CountedThing[], written: readonly Written[]): CountedThing[] {
  return written
    .filter(({ key }) => !things.some((thing) => thing.key === key))
    .map(({ key, plan, name, unit, definition }) => ({ key, plan, name, unit, definition }))
}
