type Choosing = {
  /** What there is to choose, in its order. */
  things: readonly { id: string }[]
  sorted: boolean
  /** Fewer than this mean nothing: they are not written. */
  least: number
}

/** What becomes of a choice of several: what is written, and what waits in the box for more. */
export function chosenOf(
  next: readonly unknown[],
  { things, sorted, least }: Choosing,
): { write: readonly unknown[] | undefined; waiting: readonly unknown[] } {
  if (next.length < least) return { write: undefined, waiting: next }
  const inOrder = things.map(({ id }) => id).filter((id) => next.includes(id))
  return { write: sorted ? inOrder : next, waiting: [] }
}
