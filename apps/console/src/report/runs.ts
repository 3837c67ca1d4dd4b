export type Place = { from: number; to: number }

/** A text cut at its marked places, which stand in order and do not meet. */
export function runsOf(text: string, places: readonly Place[]): { said: string; marked: boolean }[] {
  const ends = places.flatMap(({ from, to }) => [from, to])
  const cuts = [0, ...ends, text.length]
  return cuts
    .slice(1)
    .map((to, at) => ({ said: text.slice(cuts[at], to), marked: at % 2 === 1 }))
    .filter(({ said }) => said !== '')
}
