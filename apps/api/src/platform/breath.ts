import { setImmediate } from 'node:timers/promises'

/** Milliseconds of work at a stretch. */
const stretch = 5

/** For long work on the server's own loop: to be awaited at each step, it lets others have their turn every five milliseconds. */
export function breather(): () => Promise<void> | undefined {
  let since = performance.now()
  return () => {
    if (performance.now() - since < stretch) return undefined
    return setImmediate().then(() => {
      since = performance.now()
    })
  }
}
