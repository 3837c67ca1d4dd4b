import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { main, root, say } from './root.mjs'

// Measures `npm start` from a bare clone of this repository's HEAD, with an empty package cache and then with that cache warm, and each
// start after the demo. One JSON line a measure; 1 where a limit is passed. `--warm` takes npm's own cache and leaves the empty one out.

const limits = { 'bare clone, warm package cache': 120, 'second start': 5 }
const starts = 3
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

/** The settings of this shell are not those of a fresh machine. */
function environment(port, cache) {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(HUIBIAN_|DATABASE_|SMTP_URL$|HOST$|NODE_ENV$|NX_)/.test(name),
  )
  return { ...Object.fromEntries(own), PORT: String(port), ...(cache ? { npm_config_cache: cache } : {}) }
}

async function answers(url) {
  const ask = (path) => fetch(`${url}${path}`).then(({ ok }) => ok)
  return (await ask('/readyz').catch(() => false)) && (await ask('/').catch(() => false))
}

/** `npm start` in a folder: how long until the first screen, and how to stop it. `played` waits for the demo. */
async function start(folder, cache, begun = performance.now()) {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const child = spawn('npm', ['start'], {
    cwd: folder,
    env: environment(port, cache),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += part))
  const gone = new Promise((resolve) => child.once('close', resolve))
  // Whoever ends the measuring ends what it started, which then is told and cleared away.
  const pass = () => process.kill(-child.pid, 'SIGTERM')
  for (const signal of signals) process.on(signal, pass)
  void gone.then(() => signals.forEach((signal) => process.removeListener(signal, pass)))
  const until = async (holds) => {
    while (!(await holds())) {
      if (child.exitCode !== null || child.signalCode !== null)
        throw new Error(`npm start has ended:\n${said}`)
      await sleep(20)
    }
  }
  const stop = async () => {
    // The whole group: npm does not pass every signal on. What it started ends in good order.
    process.kill(-child.pid, 'SIGTERM')
    await gone
  }
  try {
    await until(async () => said.includes(`汇编已就绪：${url}`) && (await answers(url)))
    const seconds = (performance.now() - begun) / 1000
    return { seconds, stop, played: () => until(() => said.includes('演示数据已备好')) }
  } catch (cause) {
    if (child.exitCode === null && child.signalCode === null) await stop()
    throw cause
  }
}

function clone(into) {
  const { status, stderr } = spawnSync('git', ['clone', '-q', root, into], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
}

/** Tells a measure; answers whether it is within its limit. */
function told(measure, values) {
  const sorted = [...values].sort((one, other) => one - other)
  const seconds = Math.round(sorted[Math.floor(sorted.length / 2)] * 10) / 10
  const limit = limits[measure]
  const each = values.length > 1 ? { of: values.map((value) => Math.round(value * 10) / 10) } : {}
  console.log(JSON.stringify({ measure, seconds, ...each, ...(limit ? { limit } : {}) }))
  return !limit || seconds <= limit
}

async function fresh(folder, name, cache) {
  const into = join(folder, name)
  const begun = performance.now()
  clone(into)
  return { into, ...(await start(into, cache, begun)) }
}

main(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'huibian-start-'))
  // Where the database's account may pass through, else its data would lie elsewhere.
  chmodSync(folder, 0o755)
  const cache = process.argv.includes('--warm') ? undefined : join(folder, 'cache')
  const within = []
  try {
    if (cache) {
      const empty = await fresh(folder, 'empty', cache)
      await empty.stop()
      within.push(told('bare clone, empty package cache', [empty.seconds]))
    }
    const warm = await fresh(folder, 'warm', cache)
    within.push(told('bare clone, warm package cache', [warm.seconds]))
    say('waiting for the demo')
    await warm.played()
    await warm.stop()
    const again = []
    for (let time = 0; time < starts; time += 1) {
      const next = await start(warm.into, cache)
      again.push(next.seconds)
      await next.stop()
    }
    within.push(told('second start', again))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return within.every(Boolean) ? 0 : 1
})
