import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { drawFigures } from './case-book.mjs'
import { report } from './once'

const minutes = (n: number) => n * 60_000
const cases = 300

let folder = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'exports-'))
  await drawFigures(cases, folder)
}, minutes(4))
afterAll(() => rmSync(folder, { recursive: true }))

type Told = { [paper: string]: { time: number; stall: number } }

test(
  'while lists, tables, a book and what the printing house gets are written, the server is never held up over 50 ms',
  async () => {
    const script = join(__dirname, 'export-papers.mjs')
    const { stdout } = await promisify(execFile)(process.execPath, [script, String(cases), folder])
    const told: Told = JSON.parse(stdout)
    report('exports', { cases, ...told })
    expect(Object.entries(told).filter(([, { stall }]) => stall > 50)).toEqual([])
  },
  minutes(12),
)
