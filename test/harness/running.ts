import { spawn } from 'node:child_process'
import { join } from 'node:path'

const root = join(__dirname, '../..')

/** How a process ended. */
export type Ending = { code: number | null; signal: NodeJS.Signals | null }

/** The built server as a process: what it printed, whether it has ended, and how. */
export type Running = {
  said: () => string
  hasEnded: () => boolean
  ending: Promise<Ending>
  send: (signal: NodeJS.Signals) => Promise<Ending>
}

const server = ['--enable-source-maps', join(root, 'apps/api/dist/main.js')]

/** Runs the built server, or a verb of the command line, with the product's own environment. */
export function runBuilt(settings: { [name: string]: string }, verb?: string): Running {
  const asked = verb === undefined ? server : [join(root, 'bin/huibian.mjs'), verb]
  const child = spawn(process.execPath, asked, {
    cwd: root,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += String(part)))
  const ending = new Promise<Ending>((resolve) =>
    child.once('close', (code, signal) => resolve({ code, signal })),
  )
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null
  const send = (signal: NodeJS.Signals) => {
    if (!hasEnded()) child.kill(signal)
    return ending
  }
  return { said: () => said, hasEnded, ending, send }
}

/** Asks until the server at `url` says that it is ready; false when it has ended or takes too long. */
export async function untilReady(url: string, ended: () => boolean, within = 120_000): Promise<boolean> {
  for (const end = Date.now() + within; Date.now() < end && !ended();) {
    const answer = await fetch(`${url}/readyz`).catch(() => undefined)
    if (answer?.ok) return true
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return false
}
