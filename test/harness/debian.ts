import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { databaseAccount } from '../../apps/api/src/platform/postgres-account'
import { withClient } from './cluster'
import { freePort } from './server'

const programs = '/usr/lib/postgresql/15/bin'

async function answers(url: string, alive: () => boolean): Promise<void> {
  for (;;) {
    const up = await withClient(url, (client) => client.query('select 1')).catch(() => undefined)
    if (up) return
    if (!alive()) throw new Error('the server has ended')
    await sleep(50)
  }
}

/** A server of Debian's PostgreSQL 15 with a cluster of its own, and the address of its superuser. */
export async function startDebian(): Promise<{ url: string; stop: () => Promise<void> }> {
  const { prefix, ...who } = databaseAccount()
  const folder = fs.mkdtempSync(join(tmpdir(), 'huibian-postgres15-'))
  if (who.uid !== undefined) fs.chownSync(folder, who.uid, who.gid ?? who.uid)
  const command = (program: string, ...args: string[]): [string, string[]] => {
    const [first = '', ...rest] = [...prefix, join(programs, program), ...args]
    return [first, rest]
  }
  const data = join(folder, 'data')
  const clusterOptions = ['-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync']
  const made = spawnSync(...command('initdb', '-D', data, ...clusterOptions), { ...who, cwd: folder })
  if (made.status !== 0) throw new Error(`${made.stderr}`)
  const port = await freePort()
  const settings = [`unix_socket_directories=${folder}`, 'listen_addresses=127.0.0.1', 'fsync=off']
  const server = spawn(
    ...command('postgres', '-D', data, '-p', String(port), ...settings.flatMap((each) => ['-c', each])),
    { ...who, cwd: folder, stdio: 'ignore' },
  )
  const ended = once(server, 'exit')
  const stop = async (): Promise<void> => {
    server.kill('SIGINT')
    await ended
    fs.rmSync(folder, { recursive: true, force: true })
  }
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  await answers(url, () => server.exitCode === null).catch(async (cause: unknown) => {
    await stop()
    throw cause
  })
  return { url, stop }
}
