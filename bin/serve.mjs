import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { root } from './root.mjs'

/** Installs and builds what is missing, then serves until told to stop. Answers the server's exit code. */
export async function serve() {
  await ensureInstalled()
  await ensureBuilt()
  const guard = join(root, 'bin/child-guard.cjs')
  const args = ['--enable-source-maps', '--require', guard, join(root, 'apps/api/dist/main.js')]
  // Its own process group: Ctrl-C reaches this process, which passes it on once.
  const child = spawn(process.execPath, args, {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.removeAllListeners(signal)
    process.on(signal, () => child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal))
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 143)))
  })
}
