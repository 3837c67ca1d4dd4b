import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runWorker } from './child'

const workers = join(__dirname, '../../workers')

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huibian-child-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** A file that opens and never ends. */
function endless(): string {
  const path = join(folder, 'endless.xlsx')
  execFileSync('mkfifo', [path])
  return path
}

const limits = { milliseconds: 1000, megabytes: 256, answer: 1024 }
const nothing = JSON.stringify({ columns: [], rows: 1 })

test('a worker that waits for a file without end is ended by the clock', async () => {
  expect(await runWorker('sheet.mjs', [endless(), nothing], limits)).toEqual({
    output: '',
    slow: true,
    heavy: false,
  })
})

test('a process that is busy for longer than its bounds say ends itself', () => {
  const bounds = ['--max-old-space-size=256', '--title=100', '--require', join(workers, 'bounds.cjs')]
  const { signal } = spawnSync(process.execPath, [...bounds, '-e', 'for (;;);'])
  expect(signal).toBe('SIGTERM')
})

test('a process that takes more memory beside its heap than its bounds say ends itself', () => {
  const bounds = ['--max-old-space-size=64', '--title=60000', '--require', join(workers, 'bounds.cjs')]
  const eats = 'const held = []; for (;;) held.push(Buffer.alloc(1_000_000, 1))'
  expect(spawnSync(process.execPath, [...bounds, '-e', eats]).signal).toBe('SIGKILL')
})

test('a file that is none is answered within both', async () => {
  // To load it takes most of a second of a processor, and more of one that is shared.
  const loaded = { ...limits, milliseconds: 10_000 }
  expect(await runWorker('sheet.mjs', [join(folder, 'none.xlsx'), nothing], loaded)).toEqual({
    output: '{"refused":"notXlsx"}',
    slow: false,
    heavy: false,
  })
})
