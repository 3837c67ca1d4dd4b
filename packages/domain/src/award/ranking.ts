/** What a recommending body has brought in: how many works, and how many of them were shortlisted and awarded. */
export type Brought = {
  code: string
  name: string
  works: number
  shortlisted: number
  awarded: number
  publicity?: number
}

/** What a unit of each is worth; the office sets them. */
export type Weights = { works: number; shortlisted: number; awarded: number; publicity?: number }

/** A place in a ranking; equal scores share a place. */
export type Ranked = Brought & { score: number; place: number }

/** An entry as it counts for the body that recommended it. */
export type Recommended = { code?: string; shortlisted: boolean; awarded: boolean }

/** Counts entries by the code of the body that recommended them; entries without a code, or with one not listed, count for nobody. */
export function broughtBy(
  codes: readonly { code: string; name: string }[],
  entries: readonly Recommended[],
): Brought[] {
  return codes.map(({ code, name }) => {
    const own = entries.filter((entry) => entry.code === code)
    return {
      code,
      name,
      works: own.length,
      shortlisted: own.filter(({ shortlisted }) => shortlisted).length,
      awarded: own.filter(({ awarded }) => awarded).length,
    }
  })
}

const scoreOf = (of: Brought, weights: Weights) =>
  of.works * weights.works +
  of.shortlisted * weights.shortlisted +
  of.awarded * weights.awarded +
  (of.publicity ?? 0) * (weights.publicity ?? 0)

/** Ranks bodies by number and quality; the same numbers and weights always give the same table, ties in the order of the codes. */
export function ranking(bodies: readonly Brought[], weights: Weights): Ranked[] {
  const scored = bodies.map((body) => ({ ...body, score: scoreOf(body, weights) }))
  scored.sort((one, other) => other.score - one.score || (one.code < other.code ? -1 : 1))
  return scored.map((body) => ({
    ...body,
    place: scored.filter(({ score }) => score > body.score).length + 1,
  }))
}
