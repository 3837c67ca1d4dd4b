import { spawn } from 'node:child_process'
import { root, say } from './root.mjs'

const children = new Set()
let interrupted = false

// A killed command must not leave its work running.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    interrupted = true
    for (const child of children) child.kill(signal)
    if (children.size === 0) process.exit(signal === 'SIGINT' ? 130 : 143)
  })
}

function limit(child, within) {
  if (!within) return undefined
  return setTimeout(() => {
    say(`ended after ${Math.round(within / 60_000)} minutes`)
    child.kill('SIGTERM')
    setTimeout(() => child.kill('SIGKILL'), 10_000).unref()
  }, within)
}

/**
 * Runs a program to its end in the repository's folder; all it says goes to the error stream. Answers its exit code and, where `keep`
 * is set, what it said; with `hold` it is shown only if the program fails. `silent` drops its standard output; after `within`
 * milliseconds it is ended.
 */
export function run(command, args, { env = {}, keep = false, hold = false, silent = false, within } = {}) {
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', keep || hold ? 'pipe' : silent ? 'ignore' : 2, keep || hold ? 'pipe' : 2],
    shell: process.platform === 'win32' && command === 'npm',
  })
  children.add(child)
  const timer = limit(child, within)
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (part) => {
      said += part
      if (!hold) process.stderr.write(part)
    })
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => {
      children.delete(child)
      clearTimeout(timer)
      // What was interrupted ends the whole command, not only this step. By what we heard ourselves: nx says 130 of a failed build too.
      if (interrupted || signal === 'SIGINT') process.exit(130)
      if (hold && code !== 0) process.stderr.write(said)
      resolve({ code: code ?? 1, said })
    })
  })
}

/** npm as the one that runs us, or the one on the path. */
export function npm(args, options) {
  const script = process.env.npm_execpath
  return script?.endsWith('.js')
    ? run(process.execPath, [script, ...args], options)
    : run('npm', args, options)
}
