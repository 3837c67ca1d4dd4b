import type { Context } from '../platform/context'
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

/**
 * The numbers of cases, each as the system would have given it: counted by its filer, or by the sender where the filer takes no part yet.
 * What came before keeps its number. Where they are taken, they are counted for good.
 */
export async function numbersOf(
  ctx: Context,
  place: Place,
  { cases, manner }: { cases: readonly Case[]; manner: Manner },
): Promise<string[]> {
  const given = new Map<string, number>()
  const numbers = cases.map((one) => {
    const standing = standingOf(place, one)
    if (standing) return standing.number
    const filer = place.units.filers.get(one.unit.name)
    const { key, part, numbered } = filer?.part ? filer : place.sender
    const counted = (given.get(part ?? '') ?? 0) + 1
    given.set(part ?? '', counted)
    return `${place.frame.phaseNumber}-${key.toUpperCase()}-${String(numbered + counted).padStart(2, '0')}`
  })
  if (manner === 'take' && given.size > 0)
    await ctx.db.query(
      `update participation p set numbered = p.numbered + g.n from unnest($1::uuid[], $2::int[]) as g(id, n) where p.id = g.id`,
      [[...given.keys()], [...given.values()]],
    )
  return numbers
}
