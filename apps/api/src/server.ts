import { createServer, type Server } from 'node:http'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { constants } from 'node:zlib'
import { expressMiddleware } from '@as-integrations/express5'
import compression from 'compression'
import express, { type Express } from 'express'
import helmet from 'helmet'
import type { GraphQLSchema } from 'graphql'
import type { DataSource } from 'typeorm'
import { answerAbsent } from './absent'
import { asWorking, authenticate } from './account/authenticate'
import { makeApollo } from './apollo'
import { demandSecret } from './authority/vault'
import { playEnds } from './demo/perform'
import { demandNoDemo } from './demo/progress'
import { answerFault } from './fault'
import { follow } from './live/follow'
import { openSockets } from './live/sockets'
import { listen } from './listen'
import { jobKinds, nouns, rounds } from './nouns'
import type { Config } from './platform/config'
import type { Platform } from './platform/context'
import { makeDataSource } from './platform/database'
import { openStore } from './platform/files'
import { askedOf, contextOpener, ownOrigin, trustProxy } from './platform/http'
import { startWorker } from './platform/jobs'
import { keepRounds } from './platform/rounds'
import { migrate, pendingMigrations } from './platform/migrate'
import { OperationContext } from './platform/operation'
import { makeSchema } from './schema'

/** A serving process. `stop` finishes what is in flight, then closes the pool. */
export type Serving = { url: string; platform: Platform; stop(): Promise<void> }

/** The repository's or the installation's own folder, wherever the process was started from. */
export const installationRoot = join(__dirname, '..', '..', '..')

/** Where the database is: `url` for the application's sign-in, `ownerUrl` for migrations. */
export type DatabaseUrls = { url: string; ownerUrl: string }

async function makeApp(platform: Platform, schema: GraphQLSchema): Promise<Express> {
  const { config } = platform
  const app = express()
  app.disable('x-powered-by')
  trustProxy(app)
  app.use(
    helmet({
      contentSecurityPolicy: {
        directives: {
          defaultSrc: ["'self'"],
          // MUI writes its styles at run time; scripts are ours alone.
          styleSrc: ["'self'", "'unsafe-inline'"],
          imgSrc: ["'self'", 'data:', 'blob:'],
          objectSrc: ["'none'"],
          frameSrc: ["'self'", 'blob:'],
          frameAncestors: ["'self'"],
          upgradeInsecureRequests: null,
        },
      },
      strictTransportSecurity: config.publicUrl.startsWith('https:') ? { maxAge: 31_536_000 } : false,
      crossOriginOpenerPolicy: config.publicUrl.startsWith('https:') ? { policy: 'same-origin' } : false,
      originAgentCluster: false,
    }),
  )
  // A step above what is usual: a twelfth less to send for a few milliseconds.
  app.use(compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } } }))
  app.use(['/graphql', '/files', '/v'], (_request, response, next) => {
    response.set('Cache-Control', 'no-store')
    next()
  })
  app.use(ownOrigin(config.publicUrl))
  app.get('/healthz', (_request, response) => void response.json({ alive: true }))
  app.get(
    '/readyz',
    (_request, response) =>
      void readiness(platform).then((ready) => response.status(ready ? 200 : 503).json({ ready })),
  )
  const apollo = makeApollo(schema)
  await apollo.start()
  app.use(
    '/graphql',
    express.json({ limit: '1mb' }),
    expressMiddleware(apollo, {
      context: async ({ req }) =>
        new OperationContext(platform, askedOf(req, config.publicUrl), authenticate),
    }),
  )
  const open = contextOpener(platform, authenticate)
  const router = express.Router()
  for (const noun of nouns) noun.routes?.(router, open, platform)
  app.use(router)
  serveConsole(app, platform.root)
  app.use(answerAbsent)
  app.use(answerFault(config.publicUrl))
  return app
}

function serveConsole(app: Express, root: string): void {
  const folder = join(root, 'apps', 'console', 'dist')
  if (!existsSync(folder)) return
  app.use('/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y' }))
  app.use(express.static(folder, { index: 'index.html', maxAge: 0 }))
}

let pending: string[] | undefined
async function readiness(platform: Platform): Promise<boolean> {
  try {
    await platform.source.query('select 1')
    return pending?.length === 0
  } catch {
    return false
  }
}

/** Requests in flight are answered; a browser's connections that wait for the next one are not waited for. */
function closed(server: Server): Promise<void> {
  const idle = setInterval(() => server.closeIdleConnections(), 100)
  return new Promise((resolve) => {
    server.close(() => {
      clearInterval(idle)
      resolve()
    })
    server.closeIdleConnections()
  })
}

async function connect(url: string): Promise<DataSource> {
  const entities = nouns.flatMap((noun) => noun.entities)
  return makeDataSource(url, entities).initialize()
}

/** Migrates, serves, and works on jobs, as the configuration's role says. */
export async function startServer(
  config: Config,
  urls: DatabaseUrls,
  root = installationRoot,
): Promise<Serving> {
  await demandSecret(config)
  const migrations = join(root, 'db', 'migrations')
  await migrate(urls.ownerUrl, migrations, new URL(urls.url).username)
  pending = await pendingMigrations(urls.url, migrations)
  const source = await connect(urls.url)
  const stopping = new AbortController()
  const platform: Platform = {
    config,
    source,
    files: openStore(config.files),
    root,
    stopping: stopping.signal,
    ...(config.demo ? { ownerUrl: urls.ownerUrl } : {}),
  }
  const schema = await makeSchema()
  const server = createServer(await makeApp(platform, schema))
  server.requestTimeout = 300_000
  server.headersTimeout = 15_000
  // Longer than a proxy keeps a connection: else one that is just being closed is used once more, and its request is lost.
  server.keepAliveTimeout = 65_000
  const endSockets =
    config.role === 'worker'
      ? undefined
      : openSockets(server, { platform, schema, follower: follow(platform, urls.url) })
  // Listening comes before the worker: who finds the port taken leaves nothing running. A worker alone answers nobody.
  const begin = async (): Promise<number> => {
    await demandNoDemo(platform)
    return config.role === 'worker' ? 0 : listen(server, config.port, config.host)
  }
  const port = await begin().catch(async (cause: unknown) => {
    await source.destroy()
    throw cause
  })
  const worker =
    config.role === 'api' ? undefined : await startWorker(platform, urls.url, jobKinds, asWorking)
  const kept = worker && keepRounds(platform, rounds)
  const stop = async (): Promise<void> => {
    stopping.abort()
    await endSockets?.()
    await closed(server)
    await kept?.end()
    await worker?.stop()
    await playEnds()
    await source.destroy()
  }
  return { url: `http://${config.host === '0.0.0.0' ? 'localhost' : config.host}:${port}`, platform, stop }
}
