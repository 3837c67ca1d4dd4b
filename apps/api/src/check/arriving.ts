/** Forms that may be on their way at once, of all and of one address, and how long one of them may take. */
export type ArrivalLimits = { all: number; byOne: number; milliseconds: number }

/** Each lies on the disk as it comes; two minutes are enough for the largest over a line of 7 Mbit/s. */
export const arrivalLimits: ArrivalLimits = { all: 40, byOne: 4, milliseconds: 120_000 }

/** Gives who sends a form a place until it has come, and the way to give that up again; undefined where there is none. */
export function arrivals({ all, byOne }: ArrivalLimits): (address: string) => (() => void) | undefined {
  const taken = new Map<string, number>()
  let whole = 0
  const add = (address: string, n: 1 | -1): void => {
    const own = (taken.get(address) ?? 0) + n
    if (own === 0) taken.delete(address)
    else taken.set(address, own)
    whole += n
  }
  return (address) => {
    if (whole >= all || (taken.get(address) ?? 0) >= byOne) return undefined
    add(address, 1)
    return () => add(address, -1)
  }
}
