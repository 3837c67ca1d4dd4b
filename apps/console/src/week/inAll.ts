import type { Week } from './week.documents'

type Translate = (key: string, args: { [name: string]: number }) => string

/** How all units together stand to what a notice asks of all of them, and whether they fall short; nothing where it asks none. */
export function inAll(
  { measures, totals }: Pick<Week, 'measures' | 'totals'>,
  key: string,
  translate: Translate,
): { says: string; short: boolean } | undefined {
  const least = measures.find((measure) => measure.key === key)?.leastInAll ?? null
  if (least === null) return undefined
  const short = least - (totals.find(({ measure }) => measure === key)?.total ?? 0)
  return short > 0
    ? { says: translate('week.inAllShort', { n: least, short }), short: true }
    : { says: translate('week.inAllMet', { n: least }), short: false }
}
