import { useQueryClient, type Query, type QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { listening } from './listening'
import type { Change } from './live.documents'
import { useSignedIn } from './session'

/**
 * So long after a change the page reads anew, and so long lies between one reading and the next, however much happens: with the second in
 * which the server looks by itself, two seconds in all.
 */
const [gather, spacing] = [200, 700]

/** How often the page reads anew where changes cannot be heard. */
const polled = 15_000

function campaignOf(key: readonly unknown[]): unknown {
  const asked = key.at(-1)
  if (typeof asked !== 'object' || asked === null) return undefined
  if ('campaignId' in asked) return asked.campaignId
  return 'filter' in asked ? campaignOf([asked.filter]) : undefined
}

/** Lists follow, and whatever a page marked as `live`; of another campaign than the changed one, nothing does. */
function follows({ queryKey, meta }: Query, campaigns: ReadonlySet<string | null>): boolean {
  if (queryKey[1] !== 'getList' && meta?.['live'] !== true) return false
  const campaign = campaignOf(queryKey)
  return campaigns.has(null) || typeof campaign !== 'string' || campaigns.has(campaign)
}

/** Reads anew what follows, gathered: a hundred changes in a second are one reading. */
function reader(queries: QueryClient): { change: (campaign: string | null) => void; end: () => void } {
  const campaigns = new Set<string | null>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let last = 0
  const read = (): void => {
    timer = undefined
    last = Date.now()
    const changed = new Set(campaigns)
    campaigns.clear()
    void queries.invalidateQueries({ predicate: (query) => follows(query, changed) })
  }
  return {
    change: (campaign) => {
      campaigns.add(campaign)
      timer ??= setTimeout(read, Math.max(gather, last + spacing - Date.now()))
    },
    end: () => clearTimeout(timer),
  }
}

/** What is on screen follows what others do: told by a socket, and where none stands asked for now and again. */
export function useLive(post: string): void {
  const queries = useQueryClient()
  const { lapsed } = useSignedIn()
  useEffect(() => {
    if (lapsed) return
    const { change, end } = reader(queries)
    let open = false
    let before = false
    const hear = ({ campaignId, noun }: Change): void => {
      // What the page read while its first socket was being opened is as new as the socket.
      if (noun !== 'everything' || before) change(campaignId)
      before = true
    }
    // Reading anew finds out what became of the sign-in, and says so on the page.
    const ended = (): void => change(null)
    const silent = listening(post, { hear, open: (now) => (open = now), ended })
    const timer = setInterval(() => {
      if (!open && document.visibilityState === 'visible') change(null)
    }, polled)
    return () => {
      clearInterval(timer)
      silent()
      end()
    }
  }, [lapsed, post, queries])
}
