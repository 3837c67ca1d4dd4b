import { canonicalJson, type Json } from '../version/canonical.ts'

/** How a child's clause stands to its parent's; what can be neither compared nor called the same is incomparable. */
export type Comparison = 'same' | 'tighter' | 'looser' | 'incomparable'

export type Compare<P> = (child: P, parent: P) => Comparison

const isSame = (one: unknown, other: unknown) =>
  canonicalJson((one ?? null) as Json) === canonicalJson((other ?? null) as Json)

/** The comparison of a clause of several parts: all that differ must point the same way, and one loosening loosens the whole. */
export function together(parts: readonly Comparison[]): Comparison {
  if (parts.includes('looser')) return 'looser'
  if (parts.includes('incomparable')) return 'incomparable'
  return parts.includes('tighter') ? 'tighter' : 'same'
}

/** Where any difference at all cannot be compared. */
export const sameOnly: Compare<unknown> = (child, parent) => (isSame(child, parent) ? 'same' : 'incomparable')

/** A maximum: the smaller is tighter, and none at all is the loosest. */
export function maximum(child: number | undefined, parent: number | undefined): Comparison {
  const [ours, theirs] = [child ?? Infinity, parent ?? Infinity]
  return ours === theirs ? 'same' : ours < theirs ? 'tighter' : 'looser'
}

/** A minimum: the larger is tighter, and none at all is the loosest. */
export function minimum(child: number | undefined, parent: number | undefined): Comparison {
  const [ours, theirs] = [child ?? -Infinity, parent ?? -Infinity]
  return ours === theirs ? 'same' : ours > theirs ? 'tighter' : 'looser'
}

/** A list of what is demanded: the one that holds all of the other and more is tighter. */
export function demanded(child: readonly unknown[], parent: readonly unknown[]): Comparison {
  const more = child.some((one) => !parent.some((other) => isSame(one, other)))
  const less = parent.some((one) => !child.some((other) => isSame(one, other)))
  return less ? 'looser' : more ? 'tighter' : 'same'
}

/** A list of what is allowed: the one that holds only some of the other is tighter. */
export function allowed(child: readonly unknown[], parent: readonly unknown[]): Comparison {
  const turned = demanded(child, parent)
  const more = child.some((one) => !parent.some((other) => isSame(one, other)))
  return more ? 'looser' : turned === 'looser' ? 'tighter' : turned
}

/** A day before which nothing is taken, by its text `YYYY-MM-DD`; the later is tighter. */
export function notBefore(child: string | undefined, parent: string | undefined): Comparison {
  if (child === parent) return 'same'
  return (child ?? '') > (parent ?? '') ? 'tighter' : 'looser'
}

/** A day after which nothing is taken; the earlier is tighter. */
export function notAfter(child: string | undefined, parent: string | undefined): Comparison {
  if (child === parent) return 'same'
  return (child ?? '9999') < (parent ?? '9999') ? 'tighter' : 'looser'
}

/** A last day that may be `today`, the day of the act: whether a fixed day lies before it is not known until then. */
export function notAfterToday(child: string | undefined, parent: string | undefined): Comparison {
  if (child === parent || (child !== 'today' && parent !== 'today')) return notAfter(child, parent)
  if (parent === undefined) return 'tighter'
  return child === undefined ? 'looser' : 'incomparable'
}

/** Parts that say what is judged and not how strictly: they must be the same. */
export const unchanged = (child: unknown, parent: unknown): Comparison => sameOnly(child, parent)

/** What is on in one and off in the other: on is tighter. */
export function switched(child: boolean, parent: boolean): Comparison {
  return child === parent ? 'same' : child ? 'tighter' : 'looser'
}
