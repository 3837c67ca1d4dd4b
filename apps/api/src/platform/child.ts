import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** What a child may take before it is killed. */
export type ChildLimits = { milliseconds: number; megabytes: number; answer: number }

/** What a child answered; an answer that broke a limit is empty. */
export type ChildAnswer = { output: string; slow: boolean }

/** The workers lie beside the sources and are started by path, from the sources and from what is built of them. */
const folder = join(__dirname, '..', '..', 'workers')

/** What Node is told so that a worker keeps to its memory, inside the heap and outside. */
export const bounded = (megabytes: number): string[] => [
  `--max-old-space-size=${megabytes}`,
  '--require',
  join(folder, 'memory.cjs'),
]

/**
 * Runs one of our workers on a file from outside, in a process of its own and without our environment, so that a file that eats time or
 * memory is killed alone.
 */
export function runWorker(name: string, args: readonly string[], limits: ChildLimits): Promise<ChildAnswer> {
  return new Promise((resolve, reject) => {
    const options = [...bounded(limits.megabytes), join(folder, name), ...args]
    const child = spawn(process.execPath, options, { stdio: ['ignore', 'pipe', 'ignore'], env: {} })
    const chunks: Buffer[] = []
    let size = 0
    let slow = false
    const clock = setTimeout(() => {
      slow = true
      child.kill('SIGKILL')
    }, limits.milliseconds)
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > limits.answer) child.kill('SIGKILL')
      else chunks.push(chunk)
    })
    child.on('error', reject)
    child.on('close', (code) => {
      clearTimeout(clock)
      resolve({ output: code === 0 ? Buffer.concat(chunks).toString('utf8') : '', slow })
    })
  })
}
