import { signInsAlive } from '../account/authenticate'
import { listenTo } from '../platform/listen'
import type { Platform } from '../platform/context'
import type { Db } from '../platform/database'
import { separately } from '../platform/transaction'
import { heardBy } from './audience'
import { bell } from './bell'
import { cursorNow, linesAfter, type Cursor } from './live.queries'
import type { Change } from './live.type'

/** Somebody who listens: by which sign-in, in which post, for which organisation. `end` is told when the sign-in no longer holds. */
export type Listener = {
  sessionId: string
  postId: string
  organisationKey: string
  tell(change: Change): void
  end(): void
}

/** Tells listeners what the record says; `join` gives what a listener calls on leaving. */
export type Follower = { join(listener: Listener): () => void; stop(): Promise<void> }

/** So long it waits for a call before it looks by itself, and so long after a call, so that one look serves many acts. */
const [breath, gather] = [1000, 100]

/** Reads the record for all listeners of this process together: two statements a look, however many they are. */
export function follow(platform: Platform, url: string): Follower {
  const listeners = new Set<Listener>()
  const fresh = new Set<Listener>()
  let cursor: Cursor | undefined
  let going: Promise<void> | undefined
  const { ring, rest } = bell(gather)

  const look = async (db: Db): Promise<void> => {
    const joined = [...fresh]
    cursor ??= await cursorNow(db)
    for (let more = true; more;) {
      const read = await linesAfter(db, cursor)
      ;({ cursor, more } = read)
      tellAll(listeners, read.lines)
    }
    for (const listener of joined) {
      fresh.delete(listener)
      listener.tell({ campaignId: null, noun: 'everything' })
    }
    await endLapsed(db, listeners)
  }
  const go = async (): Promise<void> => {
    const calls = listenTo(url, 'huibian_record', ring)
    while (listeners.size > 0) {
      const looked = await separately(platform.source, { organisationKey: '' }, look).then(
        () => true,
        (cause: Error) => void console.error(cause.message),
      )
      // A listener who came meanwhile is not kept waiting; whoever waits for a database that is away waits a breath like the others.
      await rest(looked === true && fresh.size > 0 ? 0 : breath)
    }
    cursor = undefined
    await calls.end()
    going = undefined
    if (listeners.size > 0) going = go()
  }
  return {
    join: (listener) => {
      listeners.add(listener)
      fresh.add(listener)
      if (going) ring()
      else going = go()
      return () => {
        listeners.delete(listener)
        fresh.delete(listener)
        if (listeners.size === 0) ring()
      }
    },
    stop: async () => {
      for (const listener of listeners) listener.end()
      listeners.clear()
      ring()
      await going
    },
  }
}

function tellAll(listeners: ReadonlySet<Listener>, lines: Parameters<typeof heardBy>[0]): void {
  if (lines.length === 0) return
  const heard = new Map<string, Change[]>()
  for (const { organisationKey: key, tell } of listeners) {
    const changes = heard.get(key) ?? heardBy(lines, key)
    heard.set(key, changes)
    changes.forEach(tell)
  }
}

async function endLapsed(db: Db, listeners: Set<Listener>): Promise<void> {
  if (listeners.size === 0) return
  const alive = await signInsAlive(db, [...listeners])
  for (const listener of listeners) {
    if (alive.has(`${listener.sessionId} ${listener.postId}`)) continue
    listeners.delete(listener)
    listener.end()
  }
}
