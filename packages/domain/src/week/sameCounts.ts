import type { CountedThing } from './measure.ts'

type Named = Pick<CountedThing, 'key' | 'plan' | 'name'>

/**
 * By which key each thing that is counted now was counted before, as now → before: that of its kind of activity with its name, wherever that
 * stood, else, renamed, the one whose key it has, if that is counted under no name any more. What is new has none.
 */
export function keysBefore(before: readonly Named[], now: readonly Named[]): Map<string, string> {
  const found = new Map<string, string>()
  const pair = (fits: (thing: Named, old: Named) => boolean): void => {
    const used = new Set(found.values())
    for (const thing of now) {
      const old = found.has(thing.key)
        ? undefined
        : before.find((one) => one.plan === thing.plan && !used.has(one.key) && fits(thing, one))
      if (!old) continue
      found.set(thing.key, old.key)
      used.add(old.key)
    }
  }
  pair((thing, old) => thing.name === old.name && thing.key === old.key)
  pair((thing, old) => thing.name === old.name)
  pair((thing, old) => thing.key === old.key)
  return found
}
