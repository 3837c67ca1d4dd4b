import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'

/**
 * Runs work and watches the loop as Node itself does; a stall at the very beginning or end counts too. Tells what the work came to, how long it took, and
 * the longest time that the loop was not free meanwhile, in milliseconds.
 */
export async function stalled(work) {
  const watch = monitorEventLoopDelay({ resolution: 1 })
  watch.enable()
  // Its first beat is compared with nothing: what holds the loop up at once would not be seen.
  await setTimeout(5)
  const began = performance.now()
  const result = await work()
  const time = performance.now() - began
  await setTimeout(5)
  watch.disable()
  return { result, time, stall: Math.max(0, watch.max / 1e6 - 1) }
}
