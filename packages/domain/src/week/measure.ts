import type { Field } from '../campaign/form.ts'
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
  /** The types or keys of the units that alone owe `least`; every unit does where it is left out or names none. */
  for?: readonly string[]
  leastInAll?: number
  /** The field of the form in which a unit's summary states it. */
  field?: string
}

/** How much may be written to a thing that is counted: a 口径 as long as the hint of a field may be, for it stands in when nothing else is written. */
export const measureMost = { unit: 10, definition: 4000, least: 1000 } as const

/** Stands before the id of a field where a figure is asked for in summaries alone. */
const ofForm = 'field:'

/** Whether a figure is asked for in summaries alone. */
export const inSummaryAlone = ({ plan }: Pick<CountedThing, 'plan'>): boolean => plan.startsWith(ofForm)

/**
 * What a campaign file has its units count, before the office has written units and definitions to it: of their activities, and in their
 * summaries. One name is one figure: what a field of the form asks for and one kind of activity counts is counted once.
 */
export function countedIn(file: Pick<Campaign, 'activities' | 'form'>): CountedThing[] {
  if (file.activities === undefined) return []
  const counts = countedOfActivities(file)
  const fields = file.form.fields.filter(({ type }) => type === 'quantity')
  const fieldOf = ({ name }: CountedThing): Field | undefined => {
    const alone = counts.filter((count) => count.name === name).length === 1
    return alone ? fields.find(({ label }) => wordsOf(label) === name) : undefined
  }
  const both = counts.map((count) => {
    const field = fieldOf(count)
    return withField({ ...count, unit: count.unit || wordsOf(field?.unit ?? '') }, field?.id)
  })
  const asked = fields
    .filter(({ id }) => both.every(({ field }) => field !== id))
    .map(({ id, label, hint, unit = '' }): CountedThing => {
      const [key, name] = [`${ofForm}${id}`, wordsOf(label)]
      const told = counts.some((count) => count.name === name) ? `${name}（总结填报）` : name
      const definition = hint === undefined ? '' : wordsOf(hint)
      return { key, plan: key, name: told, unit: wordsOf(unit), definition, field: id }
    })
  return [...both, ...asked]
}

const withField = (thing: CountedThing, field: string | undefined): CountedThing =>
  field === undefined ? thing : { ...thing, field }

/** The ids of what an activity counts: what has none written goes by its place, or the next number that no other has. */
function idsOf(counts: readonly Count[]): string[] {
  const taken = new Set(counts.flatMap((count) => countOf(count).id ?? []))
  return counts.map((count, at) => {
    const { id } = countOf(count)
    if (id !== undefined) return id
    let n = at + 1
    while (taken.has(String(n))) n += 1
    taken.add(String(n))
    return String(n)
  })
}

/** What is counted of activities. */
export function countedOfActivities(file: Pick<Campaign, 'activities'>): CountedThing[] {
  return (file.activities ?? []).flatMap(({ id, counts = [] }) => {
    const keys = idsOf(counts)
    return counts.map((count, at) => {
      const { name, unit = '', definition = '', least, leastInAll, for: whom } = countOf(count)
      const owed = {
        ...(least === undefined ? {} : { least }),
        ...(leastInAll === undefined ? {} : { leastInAll }),
        ...(whom === undefined ? {} : { for: whom }),
      }
      return { key: `${id}.${keys[at]}`, plan: id, name: wordsOf(name), unit, definition, ...owed }
    })
  })
}

/** What is counted, however short it is written. */
export function countOf(count: Count): Exclude<Count, string | { zh: string }> {
  return typeof count === 'string' || 'zh' in count ? { name: count } : count
}

/** What an office wrote of a thing that is counted, and what the notice said of it then. */
export type Written = CountedThing & { noticed: Noticed | null }
export type Noticed = Pick<CountedThing, 'name' | 'unit' | 'definition' | 'least' | 'for'>

/** What a notice says of a thing that is counted. */
export const noticedOf = ({ name, unit, definition, least, for: whom = [] }: Noticed): Noticed => ({
  name,
  unit,
  definition,
  ...(least === undefined ? {} : { least }),
  ...(whom.length === 0 ? {} : { for: whom }),
})

const parts = ['name', 'unit', 'definition', 'least'] as const
const isAlike = (one: Noticed, other: Noticed): boolean => parts.every((part) => one[part] === other[part])

/** Whether a notice says the same of a thing as it did. */
export const saysSame = (one: Noticed, other: Noticed): boolean =>
  isAlike(one, other) && String(one.for ?? '') === String(other.for ?? '')

/** Whether the notice still says what it said when the office wrote. Who owes is compared where the office said it. */
function stillSays({ noticed, for: whom }: Written, thing: CountedThing): boolean {
  if (!noticed) return true
  return whom === undefined ? isAlike(noticed, thing) : saysSame(noticed, thing)
}

/** A thing as it is counted now; `former` is what was written to it before its notice was corrected. */
export type Counted = CountedThing & { former?: Noticed }

/**
 * What is counted, by the notice and by what the office wrote to it. What was written holds as long as the notice says what it said then:
 * after a correction the notice holds, and what was written is told as former.
 */
export function writtenTo(things: readonly CountedThing[], all: readonly Written[]): Counted[] {
  return things.map((thing): Counted => {
    const said = all.find(({ key }) => key === thing.key)
    if (!said) return thing
    const stands = said.name === thing.name && said.plan === thing.plan && stillSays(said, thing)
    const { noticed: _, for: written, ...own } = said
    // How many all owe together, and where a summary states it, is the notice's alone.
    const { leastInAll } = thing
    const whom = written ?? thing.for ?? []
    const owed = {
      ...(leastInAll === undefined ? {} : { leastInAll }),
      ...(whom.length === 0 ? {} : { for: whom }),
    }
    return stands ? withField({ ...own, ...owed }, thing.field) : { ...thing, former: noticedOf(said) }
  })
}

/** What is counted no more: it was written of once, and its figures stay. */
export function countedNoMore(things: readonly CountedThing[], written: readonly Written[]): CountedThing[] {
  return written
    .filter(({ key }) => !things.some((thing) => thing.key === key))
    .map(({ key, plan, name, unit, definition }) => ({ key, plan, name, unit, definition }))
}
