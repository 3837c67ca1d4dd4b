import type { Platform } from './context'

/** What a worker looks for now and again; two workers may look at once. */
export type Round = (platform: Platform) => Promise<void>

/** So many milliseconds lie between the end of a round and the next. */
const pause = 10_000

/** Makes rounds until it is ended, one at a time; `end` waits for the one under way. One that fails is tried again. */
export function keepRounds(platform: Platform, rounds: readonly Round[]): { end: () => Promise<void> } {
  let ended = false
  let timer: NodeJS.Timeout | undefined
  let under = Promise.resolve()
  const go = (): void => {
    under = makeRounds(platform, rounds).then(() => {
      if (!ended) timer = setTimeout(go, pause).unref()
    })
  }
  go()
  return {
    end: () => {
      ended = true
      clearTimeout(timer)
      return under
    },
  }
}

async function makeRounds(platform: Platform, rounds: readonly Round[]): Promise<void> {
  for (const round of rounds) {
    await round(platform).catch((cause: Error) => console.error(cause.message))
  }
}
