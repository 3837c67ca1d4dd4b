/** By what somebody is called who looks, and rests between looks. */
export type Bell = {
  ring(): void
  /** Until it rings, or so long at most; a ring since the last rest counts as one during this. */
  rest(within: number): Promise<void>
}

/** A rest ends so long after the first ring, so that one look serves many. */
export function bell(gather: number): Bell {
  let rung = false
  let wake = (): void => undefined
  return {
    ring: () => {
      if (!rung) wake()
      rung = true
    },
    rest: (within) =>
      new Promise((resolve) => {
        const end = (): void => {
          rung = false
          wake = () => undefined
          resolve()
        }
        const timer = setTimeout(end, rung ? Math.min(gather, within) : within)
        wake = () => {
          clearTimeout(timer)
          setTimeout(end, gather)
        }
      }),
  }
}
