import * as fs from 'node:fs'
import { join } from 'node:path'
import { runningCluster, TEST_CLOCK } from './cluster'
import { startBuilt, type BuiltServer } from './server'

/** The demo as it opens, kept to be copied: a database that nobody is signed in to, and a data folder. */
type Played = { database: string; dataDir: string }

/** The roles that walk the played demo, by the words that their buttons begin with. */
export const walkers = [
  '中心填报',
  '省局审核',
  '省局审签',
  '省局用印',
  '国家局',
  '宣传周办公室',
  '宣传周成员单位',
  '系统管理',
  '安全',
  '审计',
] as const

const asNewcomersDo = { NODE_ENV: '', HUIBIAN_DEMO: '' }
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

async function untilPlayed({ said, database }: BuiltServer): Promise<void> {
  // One statement sees one moment: read apart, the progress of before the play and the jobs of its first second look like its end. What is
  // owed is told by the first round after it.
  const end = `select 1 from setting where key = 'demo.playing' and (value->>'progress')::float = 1
    and not exists (select 1 from job where state in ('queued', 'running')) and exists (select 1 from inbox)`
  for (const limit = Date.now() + 480_000; Date.now() < limit; await wait(500))
    if ((await database.rows(end)).length === 1) return
  throw new Error(`the demo was not played to its end:\n${said()}`)
}

async function play(folder: string): Promise<Played> {
  const server = await startBuilt({ env: asNewcomersDo })
  await untilPlayed(server)
  // The play kept days of its own and left the real clock.
  await server.database.rows(TEST_CLOCK)
  await server.end()
  await server.database.leave()
  const dataDir = join(folder, 'data')
  fs.renameSync(server.dataDir, dataDir)
  return { database: server.database.name, dataDir }
}

/** Whoever comes first plays; the others, in other processes perhaps, wait for it. */
async function playOnce(): Promise<Played> {
  const folder = join(runningCluster().folder, 'played')
  const [done, failed] = [join(folder, 'done.json'), join(folder, 'failed')]
  try {
    fs.mkdirSync(folder)
  } catch {
    while (!fs.existsSync(done)) {
      if (fs.existsSync(failed)) throw new Error(fs.readFileSync(failed, 'utf8'))
      await wait(200)
    }
    return JSON.parse(fs.readFileSync(done, 'utf8'))
  }
  try {
    const played = await play(folder)
    fs.writeFileSync(`${done}.new`, JSON.stringify(played))
    fs.renameSync(`${done}.new`, done)
    return played
  } catch (cause) {
    fs.writeFileSync(failed, String(cause))
    throw cause
  }
}

/**
 * The built server as a newcomer starts it, with the demo played. Playing takes a minute and is done once a run; each caller has a copy
 * of its own.
 */
export async function startPlayed(host?: string): Promise<BuiltServer> {
  return startBuilt({ env: asNewcomersDo, world: await playOnce(), ...(host ? { host } : {}) })
}

/** What startPlayed may take when it is the first. */
export const playing = 600_000
