import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drawFigures } from './case-book.mjs'
import { middle, once, report, times } from './once'

const minutes = (n: number) => n * 60_000
const [units, pictures] = [40, 300]

/** Pictures as they are kept to work with, which a report reads and makes smaller. */
const kept = { width: 1600, height: 1067, quality: 80 }

let folder = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'report-'))
  // Two cases in three have one.
  await drawFigures((pictures / 2) * 3, folder, kept)
}, minutes(4))
afterAll(() => rmSync(folder, { recursive: true }))

test(
  'the report of 40 units with 300 pictures, each read and made as large as its place, is printed within 30 seconds and 1 GB',
  () => {
    const measured = middle(times(() => once('compile-report.mjs', String(units), String(pictures), folder)))
    report('report.pdf', { units, pictures, ...measured })
    expect(measured.seconds).toBeLessThanOrEqual(30)
    expect(measured.peakMegabytes).toBeLessThanOrEqual(1024)
  },
  minutes(5),
)
