import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { GraphQLError, parse, validate, type ExecutionArgs, type GraphQLSchema } from 'graphql'
import { useServer } from 'graphql-ws/use/ws'
import { WebSocketServer, type WebSocket } from 'ws'
import { authenticate } from '../account/authenticate'
import { actingOf, type Platform, type SignedIn } from '../platform/context'
import { askedOfUpgrade, isOwnOrigin } from '../platform/http'
import { separately } from '../platform/transaction'
import type { Follower } from './follow'
import type { Listening } from './live.resolver'
import { makeOutbox, type Outbox } from './outbox'

/** Sockets of one sign-in and of the whole process, and bytes of one message: a browser's tabs need no more. */
export const limits = { perSession: 12, whole: 4000, message: 4096, tokens: 60 }

/** The sign-in forbids further listening: it ended, or never was. */
const forbidden = 4403

type Doors = { platform: Platform; schema: GraphQLSchema; follower: Follower }

/**
 * Opens /graphql to sockets, over which nothing goes but the one subscription. Who asks is known before the socket stands: by the same
 * cookie and the same origin as every request. Gives what ends them all.
 */
export function openSockets(server: Server, { platform, schema, follower }: Doors): () => Promise<void> {
  const owners = new Map<IncomingMessage, SignedIn>()
  const sockets = new WebSocketServer({ noServer: true, maxPayload: limits.message })
  const ending = useServer(
    {
      schema,
      connectionInitWaitTimeout: 3000,
      onSubscribe: ({ extra, subscriptions }, _id, { query }) => {
        const { socket, request } = extra
        const signedIn = owners.get(request)
        if (!signedIn) {
          socket.close(forbidden)
          return [new GraphQLError('not signed in')]
        }
        if (Object.keys(subscriptions).length > 1) return [new GraphQLError('one subscription a socket')]
        const sound = soundOf(schema, query)
        return 'document' in sound
          ? { schema, document: sound.document, contextValue: listening(signedIn, follower, socket) }
          : sound.errors
      },
    },
    sockets,
  )
  const admit = async (request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> => {
    const status = statusOf(request, platform, owners.size)
    if (status) return turnAway(socket, status)
    const signedIn = await signInOf(request, platform)
    if (!signedIn?.actor) return turnAway(socket, '401 Unauthorized')
    const own = [...owners.values()].filter(({ sessionId }) => sessionId === signedIn.sessionId)
    if (own.length >= limits.perSession) return turnAway(socket, '429 Too Many Requests')
    if (socket.destroyed) return
    owners.set(request, signedIn)
    socket.once('close', () => owners.delete(request))
    sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request))
  }
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy())
    admit(request, socket, head).catch((cause: Error) => {
      console.error(cause.message)
      turnAway(socket, '503 Service Unavailable')
    })
  })
  return async () => {
    await follower.stop()
    await ending.dispose()
  }
}

function statusOf(request: IncomingMessage, { config }: Platform, open: number): string | undefined {
  const path = new URL(request.url ?? '/', config.publicUrl).pathname
  if (path !== '/graphql' || request.headers.upgrade?.toLowerCase() !== 'websocket') return '404 Not Found'
  if (!isOwnOrigin(request, config.publicUrl)) return '403 Forbidden'
  return open >= limits.whole ? '503 Service Unavailable' : undefined
}

function turnAway(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

function signInOf(request: IncomingMessage, { config, source }: Platform): Promise<SignedIn | undefined> {
  const asked = askedOfUpgrade(request, config.publicUrl)
  return separately(source, { organisationKey: '' }, (db) => authenticate(db, asked))
}

type Sound = Pick<ExecutionArgs, 'document'> | { errors: readonly GraphQLError[] }

/** One subscription and nothing else: queries and acts go by the door that makes a transaction of each. */
function soundOf(schema: GraphQLSchema, query: string): Sound {
  try {
    const document = parse(query, { maxTokens: limits.tokens })
    const [first, ...others] = document.definitions
    const one = first?.kind === 'OperationDefinition' && first.operation === 'subscription'
    if (!one || others.length > 0) return { errors: [new GraphQLError('one subscription and nothing else')] }
    const errors = validate(schema, document)
    return errors.length > 0 ? { errors } : { document }
  } catch (cause) {
    if (cause instanceof GraphQLError) return { errors: [cause] }
    throw cause
  }
}

/** Joins when it is asked for changes: of a subscription that comes to nothing before, nobody would say that its listener left. */
function listening(signedIn: SignedIn, follower: Follower, socket: WebSocket): Listening {
  const changes = (): Outbox => {
    let leave = (): void => undefined
    const outbox = makeOutbox(() => leave())
    leave = follower.join({
      sessionId: signedIn.sessionId,
      postId: signedIn.actor?.post.id ?? '',
      organisationKey: actingOf(signedIn).organisationKey,
      tell: (change) => outbox.put(change),
      end: () => socket.close(forbidden),
    })
    return outbox
  }
  return { signedIn, changes }
}
