import { WebSocket } from 'ws'
import type { Actor, World } from './world'

export type Heard = { campaignId: string | null; noun: string }

/** A socket as a program that knows the protocol but none of our code holds it. */
export type Ear = {
  heard: Heard[]
  /** Everything that the server said, as it came. */
  said: { type: string; payload?: unknown }[]
  /** Waits until something of the noun was heard; gives the milliseconds that it took. */
  hears(noun: string, within?: number): Promise<number>
  closed: Promise<number>
  socket: WebSocket
  close(): void
}

type Manner = { origin?: string; query?: string; cookie?: string; post?: string }

/** How long what must come is waited for, in milliseconds, where a test promises no time of its own. */
const patience = 60_000

const question = 'subscription { changed { campaignId noun } }'

/** The request for a socket; gives the status by which it was turned away, or the open socket. */
export function knock(
  world: Pick<World, 'url'>,
  actor: Actor,
  { origin, cookie = `huibian=${actor.token}`, post = actor.postId }: Manner = {},
): Promise<WebSocket | number> {
  const url = `${world.url.replace('http', 'ws')}/graphql?post=${post}`
  const socket = new WebSocket(url, 'graphql-transport-ws', {
    headers: { cookie },
    ...(origin ? { origin } : {}),
  })
  return new Promise((resolve, reject) => {
    socket.once('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0))
    socket.once('open', () => resolve(socket))
    socket.once('error', reject)
  })
}

/** Waits until something holds, looking every few milliseconds. */
export async function until(
  holds: () => boolean | Promise<boolean>,
  within = patience,
  what = 'what was waited for',
): Promise<number> {
  const from = Date.now()
  while (!(await holds())) {
    if (Date.now() - from > within) throw new Error(`${what} did not come in ${within} ms`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return Date.now() - from
}

/** Somebody who listens, once the server has said that listening begins. */
export async function listen(world: Pick<World, 'url'>, actor: Actor, manner: Manner = {}): Promise<Ear> {
  const socket = await knock(world, actor, manner)
  if (typeof socket === 'number') throw new Error(`turned away: ${socket}`)
  const ear: Ear = {
    heard: [],
    said: [],
    socket,
    hears: (noun, within = patience) => until(() => ear.heard.some((one) => one.noun === noun), within, noun),
    closed: new Promise((resolve) => socket.once('close', resolve)),
    close: () => socket.close(),
  }
  socket.on('message', (bytes: Buffer) => {
    const message = JSON.parse(bytes.toString()) as { type: string; payload?: { data?: { changed: Heard } } }
    ear.said.push(message)
    if (message.payload?.data) ear.heard.push(message.payload.data.changed)
    if (message.type === 'connection_ack')
      socket.send(
        JSON.stringify({ id: '1', type: 'subscribe', payload: { query: manner.query ?? question } }),
      )
  })
  socket.send(JSON.stringify({ type: 'connection_init' }))
  if (!manner.query) await ear.hears('everything')
  ear.heard.length = 0
  return ear
}
