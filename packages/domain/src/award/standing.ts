/** Where a work or an award stands beside its entry's state: 有效, 取消资格, 撤销. */
export type Standing = 'valid' | 'disqualified' | 'revoked'

/** A standing with the reason without which it cannot be taken away. */
export type Judged = { standing: Standing; reason?: string }

/** The only moves: a work may be disqualified, an award revoked; neither comes back, for a mistaken one is decided anew. */
const moves: Readonly<Record<Standing, Readonly<{ disqualify?: Standing; revoke?: Standing }>>> =
  Object.freeze({
    valid: { disqualify: 'disqualified', revoke: 'revoked' },
    disqualified: {},
    revoked: {},
  })

/** The standing after a decision with its reason; undefined where there is nothing to decide or no reason is given. */
export function decide(
  { standing }: Judged,
  verb: 'disqualify' | 'revoke',
  reason: string,
): Judged | undefined {
  const next = moves[standing][verb]
  return next === undefined || reason.trim() === '' ? undefined : { standing: next, reason: reason.trim() }
}

/** What still stands on a list, a ballot or a page of winners. */
export function stillValid<T extends Judged>(works: readonly T[]): T[] {
  return works.filter(({ standing }) => standing === 'valid')
}
