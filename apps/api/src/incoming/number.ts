import type { Context } from '../platform/context'
import { rows } from '../platform/database'
import type { HereEntry } from '../intake/here'
import type { Case } from './rows'
import type { Manner, Place } from './place'

/** The entry of a case that came before, by the unit and the title. */
export function standingOf(
  { units, here }: Place,
  { unit, title }: Pick<Case, 'unit' | 'title'>,
): HereEntry | undefined {
  const part = units.filers.get(unit.name)?.part
  return part
    ? here.entries.find((entry) => entry.participationId === part && entry.title === title)
    : undefined
}

/** By whom a case is numbered: its filer, or the sender where the filer takes no part yet. */
function counterOf(
  { units, sender }: Place,
  { unit }: Case,
): { key: string; part: string; numbered: number } {
  const filer = units.filers.get(unit.name)
  return filer?.part ? { ...filer, part: filer.part } : sender
}

/** Counts for good, and gives what stood before: the count is held until the operation ends, as by who files beside it. */
async function taken(ctx: Context, counts: ReadonlyMap<string, number>): Promise<Map<string, number>> {
  const found = await rows<{ id: string; before: number }>(
    ctx.db,
    `with given as (update participation p set numbered = p.numbered + g.n from unnest($1::uuid[], $2::int[]) as g(id, n)
       where p.id = g.id returning p.id, p.numbered - g.n as before)
     select * from given`,
    [[...counts.keys()], [...counts.values()]],
  )
  return new Map(found.map(({ id, before }) => [id, before]))
}

/**
 * The numbers of cases, each as the system would have given it: counted by its filer, or by the sender where the filer takes no part yet.
 * What came before keeps its number. Where they are taken, they are counted for good.
 */
export async function numbersOf(
  ctx: Context,
  place: Place,
  { cases, manner }: { cases: readonly Case[]; manner: Manner },
): Promise<string[]> {
  const counts = new Map<string, number>()
  const counted = cases.map((one) => {
    const standing = standingOf(place, one)
    if (standing) return () => standing.number
    const { key, part, numbered } = counterOf(place, one)
    const nth = (counts.get(part) ?? 0) + 1
    counts.set(part, nth)
    return (before: ReadonlyMap<string, number>) =>
      `${place.frame.phaseNumber}-${key.toUpperCase()}-${String((before.get(part) ?? numbered) + nth).padStart(2, '0')}`
  })
  const before = manner === 'take' && counts.size > 0 ? await taken(ctx, counts) : new Map<string, number>()
  return counted.map((number) => number(before))
}
