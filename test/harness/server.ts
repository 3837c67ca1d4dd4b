import * as fs from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../../apps/api/src/platform/config'
import { startServer, type Serving } from '../../apps/api/src/server'
import { freshDatabase, type TestDatabase } from './database'
import { watchOutbound } from './outbound'
import { runBuilt, untilReady } from './running'

const root = join(__dirname, '../..')

/** A server with a database and a data folder of its own; `stop` ends it and removes both. */
export type TestServer = { url: string; database: TestDatabase; dataDir: string; stop: () => Promise<void> }

/**
 * `env` is the product's own environment, over the defaults for tests; `world` is what the server finds there; `host` is the name by
 * which people reach it.
 */
export type ServerOptions = {
  env?: { [name: string]: string }
  world?: { database: string; dataDir: string }
  host?: string
}

/**
 * The built server in a process of its own. `home` is its public address; `said` is what it printed; `outbound` is what it tried to
 * reach beyond this machine, in vain; `end` stops only the process; `kill` is kill -9.
 */
export type BuiltServer = TestServer & {
  home: string
  said: () => string
  outbound: () => string[]
  end: () => Promise<void>
  kill: () => Promise<void>
}

const [lowest, ofEach] = [12_000, 2_000]
let asked = Math.floor(Math.random() * ofEach)

/** The next port of this worker's own, below those that the system hands out: a server that is down for a moment finds its port again. */
function nextPort(): number {
  asked += 1
  return lowest + (Number(process.env['JEST_WORKER_ID'] ?? 0) % 8) * ofEach + (asked % ofEach)
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}

/** A port of 127.0.0.1 that nobody uses now. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < ofEach; tries += 1) {
    const port = nextPort()
    if (await isFree(port)) return port
  }
  throw new Error(`no port is free from ${lowest} on`)
}

async function furnish({ env = {}, world, host = '127.0.0.1' }: ServerOptions) {
  const database = await freshDatabase(world?.database)
  const dataDir = fs.mkdtempSync(join(tmpdir(), 'huibian-data-'))
  if (world) fs.cpSync(world.dataDir, dataDir, { recursive: true })
  const port = String(await freePort())
  const [url, home] = [`http://127.0.0.1:${port}`, `http://${host}:${port}`]
  const settings = {
    NODE_ENV: 'test',
    HOST: '127.0.0.1',
    PORT: port,
    HUIBIAN_DATA: dataDir,
    HUIBIAN_PUBLIC_URL: home,
    HUIBIAN_DEMO: '0',
    DATABASE_URL: database.url,
    DATABASE_OWNER_URL: database.ownerUrl,
    ...env,
  }
  const clear = async () => {
    await database.drop()
    fs.rmSync(dataDir, { recursive: true, force: true })
  }
  return { database, dataDir, url, home, settings, clear }
}

/** The server in this process, from the sources: for tests that speak GraphQL. */
export async function startHere(options: ServerOptions = {}): Promise<TestServer & { serving: Serving }> {
  const { database, dataDir, url, settings, clear } = await furnish(options)
  try {
    const serving = await startServer(readConfig(settings), database, root)
    const stop = async () => {
      await serving.stop()
      await clear()
    }
    return { url, database, dataDir, serving, stop }
  } catch (error) {
    await clear()
    throw error
  }
}

/** The built server: for journeys, races and crashes. */
export async function startBuilt(options: ServerOptions = {}): Promise<BuiltServer> {
  const { database, dataDir, url, home, settings, clear } = await furnish(options)
  const watch = watchOutbound(dataDir)
  const running = runBuilt({ ...watch.env, ...settings })
  const { said, hasEnded } = running
  const send = async (signal: NodeJS.Signals) => void (await running.send(signal))
  const end = () => send('SIGTERM')
  const stop = async () => {
    await end()
    await clear()
  }
  if (!(await untilReady(url, hasEnded))) {
    await stop()
    throw new Error(`the built server did not become ready:\n${said()}`)
  }
  const { outbound } = watch
  return { url, home, database, dataDir, stop, end, outbound, said, kill: () => send('SIGKILL') }
}
