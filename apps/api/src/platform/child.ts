import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { StringDecoder } from 'node:string_decoder'

/**
 * What a child may take before it is killed: milliseconds of a processor, megabytes of heap, bytes of its answer. Time is the child's own and
 * not the clock's, so that a sound file is read on a busy machine too; one that idles is ended after four times as long by the clock.
 */
export type ChildLimits = { milliseconds: number; megabytes: number; answer: number }

/** What a child answered; an answer that broke a limit is empty. `heavy` where it was memory, or an answer that would have been too long. */
export type ChildAnswer = { output: string; slow: boolean; heavy: boolean }

/** Why a child gave no answer: it took too long, it took too much memory, or it broke on the file. */
export function stopOf({ output, slow, heavy }: ChildAnswer): 'slow' | 'heavy' | 'broken' | undefined {
  if (slow) return 'slow'
  if (heavy) return 'heavy'
  return output === '' ? 'broken' : undefined
}

/** The workers lie beside the sources, some of them once more as one file beside what is built of those, which loads in half the time. */
const home = join(__dirname, '..', '..')
const folder = join(home, 'workers')

function pathOf(name: string): string {
  const bundled = join(home, 'dist', 'workers', name)
  return existsSync(bundled) ? bundled : join(folder, name)
}

const patience = 4

/**
 * Runs one of our workers on a file from outside, in a process of its own and without our environment, so that a file that eats time or
 * memory is killed alone.
 */
export function runWorker(name: string, args: readonly string[], limits: ChildLimits): Promise<ChildAnswer> {
  return new Promise((resolve, reject) => {
    const { milliseconds, megabytes } = limits
    const bounds = [`--max-old-space-size=${megabytes}`, `--title=${milliseconds}`]
    const watched = [...bounds, '--require', join(folder, 'bounds.cjs')]
    const child = spawn(process.execPath, [...watched, pathOf(name), ...args], {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: {},
    })
    // Read as it comes: megabytes at the end would hold up everybody else.
    const decoder = new StringDecoder('utf8')
    let text = ''
    let size = 0
    let slow = false
    const clock = setTimeout(() => {
      slow = true
      child.kill('SIGKILL')
    }, milliseconds * patience)
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > limits.answer) child.kill('SIGKILL')
      else text += decoder.write(chunk)
    })
    child.on('error', reject)
    child.on('close', (code, signal) => {
      clearTimeout(clock)
      const output = code === 0 ? text + decoder.end() : ''
      const late = slow || signal === 'SIGTERM'
      // V8 aborts where its heap is full; what lies beside the heap is counted by the bounds, which kill.
      resolve({ output, slow: late, heavy: !late && signal !== null })
    })
  })
}
