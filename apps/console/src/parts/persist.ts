import { Busy, Unreachable } from '../platform/refusals'

/** As long as an upload waits for its line: about a minute in all, in milliseconds. */
const usual = [500, 2000, 5000, 15_000, 30_000]

/** Rests for a while, or until somebody asks to leave off. */
function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, milliseconds)
    signal.addEventListener('abort', end)
  })
}

/** Does again what no answer came to, which must be safe to do twice; what was refused, and what somebody left off, is not done again. */
export async function persist(
  act: () => Promise<void>,
  signal: AbortSignal,
  pauses: readonly number[] = usual,
): Promise<void> {
  for (const pause of pauses) {
    try {
      return await act()
    } catch (error) {
      if (signal.aborted || !(error instanceof Unreachable || error instanceof Busy)) throw error
      await rest(pause, signal)
    }
  }
  return act()
}
