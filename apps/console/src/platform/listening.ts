import { createClient } from 'graphql-ws'
import { changed, type Change } from './live.documents'

/** What is told of a socket: that something changed, whether changes can be heard at all, and that the sign-in ended. */
export type Ears = { hear: (change: Change) => void; open: (open: boolean) => void; ended: () => void }

/** A line that does not answer this long is taken for dead. */
const [pulse, patience] = [8000, 4000]

/** The server's word that the sign-in no longer holds: to knock again would not help. */
const forbidden = (told: unknown): boolean =>
  typeof told === 'object' && told !== null && 'code' in told && told.code === 4403

const soon = (tries: number): Promise<void> =>
  new Promise((resolve) =>
    setTimeout(resolve, Math.min(500 * 2 ** tries, 15_000) * (0.75 + Math.random() / 2)),
  )

function address(post: string): string {
  const at = new URL('/graphql', window.location.href)
  at.protocol = at.protocol.replace('http', 'ws')
  at.searchParams.set('post', post)
  return at.href
}

/** Listens for changes in the sight of a post, again and again until the end that it gives is called. */
export function listening(post: string, { hear, open, ended }: Ears): () => void {
  let silence: ReturnType<typeof setTimeout> | undefined
  const client = createClient({
    url: address(post),
    retryAttempts: Infinity,
    shouldRetry: (told) => !forbidden(told),
    retryWait: soon,
    keepAlive: pulse,
    connectionAckWaitTimeout: 5000,
    on: {
      closed: () => open(false),
      ping: (received) => {
        if (!received) silence = setTimeout(() => client.terminate(), patience)
      },
      pong: (received) => {
        if (received) clearTimeout(silence)
      },
    },
  })
  const leave = client.subscribe<{ changed: Change }>(
    { query: changed.text },
    {
      next: ({ data }) => {
        if (!data) return
        open(true)
        hear(data.changed)
      },
      error: ended,
      complete: () => open(false),
    },
  )
  return () => {
    clearTimeout(silence)
    leave()
    void client.dispose()
  }
}
