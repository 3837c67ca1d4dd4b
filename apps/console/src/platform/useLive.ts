import { useQueryClient, type Query, type QueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { listening } from './listening'
import type { Change } from './live.documents'
import { useSignedIn } from './session'
import { speaking, type Said } from './speaking'

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

type Reader = { change: (campaign: string | null) => void; end: () => void }

/** Reads anew what follows, gathered: a hundred changes in a second are one reading. `followed` is told when something on screen is another. */
function reader(queries: QueryClient, followed: () => void): Reader {
  const campaigns = new Set<string | null>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let last = 0
  const read = async (): Promise<void> => {
    timer = undefined
    last = Date.now()
    const changed = new Set(campaigns)
    campaigns.clear()
    const predicate = (query: Query): boolean => follows(query, changed)
    const shown = queries.getQueryCache().findAll({ type: 'active', predicate })
    const before = shown.map(({ state }) => state.data)
    await queries.invalidateQueries({ predicate })
    if (shown.some(({ state }, n) => state.data !== before[n])) followed()
  }
  return {
    change: (campaign) => {
      campaigns.add(campaign)
      timer ??= setTimeout(() => void read(), Math.max(gather, last + spacing - Date.now()))
    },
    end: () => clearTimeout(timer),
  }
}

/** What is on screen follows what others do: told by a socket, and where none stands asked for now and again. Gives what is to be said of it. */
export function useLive(post: string): Said | undefined {
  const [said, say] = useState<Said>()
  const queries = useQueryClient()
  const { lapsed } = useSignedIn()
  useEffect(() => {
    if (lapsed) return
    const voice = speaking(say)
    const { change, end } = reader(queries, voice.followed)
    let open = false
    let before = false
    const hear = ({ campaignId, noun }: Change): void => {
      // What the page read while its first socket was being opened is as new as the socket.
      if (noun !== 'everything' || before) change(campaignId)
      before = true
    }
    // Reading anew finds out what became of the sign-in, and says so on the page.
    const ended = (): void => change(null)
    const stands = (now: boolean): void => {
      open = now
      voice.open(now)
    }
    const silent = listening(post, { hear, open: stands, ended })
    const timer = setInterval(() => {
      if (!open && document.visibilityState === 'visible') change(null)
    }, polled)
    return () => {
      clearInterval(timer)
      silent()
      end()
      voice.end()
      say(undefined)
    }
  }, [lapsed, post, queries])
  return said
}
