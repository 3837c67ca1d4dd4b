import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drawFigures } from './case-book.mjs'

type Measured = {
  seconds: number
  cpuSeconds: number
  peakMegabytes: number
  megabytes: number
  pages?: number
}

const cases = 300
const rounds = 3

let folder = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'book-'))
  await drawFigures(cases, folder)
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true }))

/** Each round is a process of its own, so that memory counts from nothing. */
function measure(kind: 'pdf' | 'docx'): Measured[] {
  return Array.from({ length: rounds }, () => {
    const script = join(__dirname, 'compile-book.mjs')
    const measured: Measured = JSON.parse(
      execFileSync(process.execPath, [script, kind, String(cases), folder], { encoding: 'utf8' }),
    )
    return measured
  })
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

test(`a book of ${cases} cases is printed as PDF within 20 seconds and 800 MB`, () => {
  const measured = measure('pdf')
  const [seconds, peak] = [
    median(measured.map((one) => one.seconds)),
    median(measured.map((one) => one.peakMegabytes)),
  ]
  console.log(
    JSON.stringify({ measure: 'book.pdf', cases, seconds, peakMegabytes: peak, ...measured.at(-1) }),
  )
  expect(seconds).toBeLessThanOrEqual(20)
  expect(peak).toBeLessThanOrEqual(800)
}, 300_000)

test(`a book of ${cases} cases is written as Word file within 6 seconds of one processor`, () => {
  const measured = measure('docx')
  const cpu = median(measured.map((one) => one.cpuSeconds))
  console.log(JSON.stringify({ measure: 'book.docx', cases, ...measured.at(-1), cpuSeconds: cpu }))
  expect(cpu).toBeLessThanOrEqual(6)
}, 300_000)
