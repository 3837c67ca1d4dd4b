import { Busy, Unreachable } from './refusals'

/** A page that stays open over a bad minute comes right by itself, long after the few quick tries are over. */
const later = 10

type State<Result> = { data: Result | undefined; error: Error | null }

/** In how many milliseconds to ask again; false stops. What never came is asked for until it comes, a refusal stays one. */
export function pause<Result>(
  { data, error }: State<Result>,
  again?: (last: Result | undefined) => number | undefined,
): number | false {
  const missing = data === undefined && (error instanceof Unreachable || error instanceof Busy)
  const seconds = again?.(data) ?? (missing ? later : undefined)
  return seconds === undefined ? false : seconds * 1000
}
