/**
 * Does work on items, `ahead` of them at a time, and settles what became of each in the order of the items. Where one fails, no more are
 * begun, those under way come to their end, and the first failure is thrown.
 */
export async function inOrder<S, T>(
  items: readonly S[],
  ahead: number,
  work: (item: S) => Promise<T>,
  settle: (item: S, done: T) => Promise<void> = async () => undefined,
): Promise<void> {
  const left = [...items]
  const underWay: { item: S; begun: Promise<T> }[] = []
  const beginOne = (): void => {
    const item = left.shift()
    if (item === undefined) return
    const begun = work(item)
    // Its turn comes later; until then nobody listens.
    begun.catch(() => undefined)
    underWay.push({ item, begun })
  }
  for (let n = 0; n < ahead; n++) beginOne()
  try {
    for (let one = underWay.shift(); one; one = underWay.shift()) {
      const done = await one.begun
      beginOne()
      await settle(one.item, done)
    }
  } finally {
    await Promise.allSettled(underWay.map(({ begun }) => begun))
  }
}
