import type { Change } from './live.type'

/** What waits to be sent to one listener: the same thing once, however often it changed and however slowly the listener takes it. */
export type Outbox = AsyncIterableIterator<Change> & { put(change: Change): void }

/** An outbox that is empty; `left` is called once when its reader goes. */
export function makeOutbox(left: () => void): Outbox {
  const waiting = new Map<string, Change>()
  let ended = false
  let call = (): void => undefined
  const next = async (): Promise<IteratorResult<Change>> => {
    while (!ended) {
      const [first] = waiting
      if (first) {
        waiting.delete(first[0])
        return { done: false, value: first[1] }
      }
      await new Promise<void>((resolve) => (call = resolve))
    }
    return { done: true, value: undefined }
  }
  const end = (): Promise<IteratorResult<Change>> => {
    if (!ended) left()
    ended = true
    call()
    return Promise.resolve({ done: true, value: undefined })
  }
  const outbox: Outbox = {
    next,
    return: end,
    put: (change) => {
      waiting.set(`${change.noun} ${change.campaignId ?? ''}`, change)
      call()
    },
    [Symbol.asyncIterator]: () => outbox,
  }
  return outbox
}
