import type { Honour } from '../rules/facts.ts'
import type { SettledAward } from './settled.ts'

/** A work that is about to be announced, with the tags it is given. */
export type Announced = { entry: string; name: string; kind: string; tags: readonly string[] }

/** What a campaign gives by selecting and tagging; prizes are given by their judges, outside of the selection. */
export function givenBySelecting(awards: readonly SettledAward[]): SettledAward[] {
  return awards.filter(({ kind }) => kind !== 'prize')
}

/** What announcing these works gives: each the distinctions of its tags, and that of being selected, the one open to its kind where there are several. */
export function honoursOf(awards: readonly SettledAward[], works: readonly Announced[]): Honour[] {
  const selected = awards.filter(({ kind }) => kind === 'selected')
  return works.flatMap(({ tags, ...work }) => {
    const open = selected.filter(({ kinds }) => kinds?.includes(work.kind) ?? true)
    const tagged = awards.filter(({ id, kind }) => kind === 'tag' && tags.includes(id))
    const given = [...(open.length > 0 ? open : selected), ...tagged]
    return given.map(({ id: award }) => ({ ...work, award }))
  })
}
