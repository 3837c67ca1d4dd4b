import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { drawFigures } from './case-book.mjs'
import { report } from './once'

let folder = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'imports-'))
  await drawFigures(1, folder)
})
afterAll(() => rmSync(folder, { recursive: true }))

type Told = { [file: string]: { time: number; stall: number } }

test('while Word files, forms and lists are read and a recording is kept, the server is never held up over 50 ms', async () => {
  const script = join(__dirname, 'read-papers.mjs')
  const { stdout } = await promisify(execFile)(process.execPath, [script, folder])
  const told: Told = JSON.parse(stdout)
  report('imports', told)
  expect(Object.entries(told).filter(([, { stall }]) => stall > 50)).toEqual([])
}, 240_000)
