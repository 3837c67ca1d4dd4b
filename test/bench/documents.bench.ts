import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { numberedContents, type ContentsEntry } from '@huibian/documents'
import { officeProfile } from '../../packages/documents/src/office/officeProfile'
import { fontFolders } from '../../packages/documents/test/samples'
import { needsTool } from '../harness/tools'
import { drawFigures } from './case-book.mjs'
import { median } from './median'
import { middle, once, report, times, type Measured } from './once'

const cases = 300
const minutes = (n: number) => n * 60_000

let folder = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'book-'))
  await drawFigures(cases, folder)
  if (!existsSync(join(__dirname, 'node_modules')))
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: __dirname, stdio: 'ignore' })
}, minutes(4))
afterAll(() => rmSync(folder, { recursive: true }))

const pdf = (count: number): Measured => once('compile-book.mjs', 'pdf', String(count), folder)

/** What a book of three hundred cases may take by itself, whatever another program takes. */
const allowed = { seconds: 20, megabytes: 800 }

test(
  'a book takes at most 20 seconds and 800 MB, 1.3 times the processor and 0.7 times the memory of Typst',
  () => {
    const pairs = times(() => ({ ours: pdf(cases), typst: once('compile-typst.mjs', String(cases), folder) }))
    const ours = middle(pairs.map((pair) => pair.ours))
    const typst = middle(pairs.map((pair) => pair.typst))
    const processor = ours.cpuSeconds / typst.cpuSeconds
    const memory = ours.peakMegabytes / typst.peakMegabytes
    report('book.pdf', { cases, ours, typst, processor, memory })
    expect(ours.seconds).toBeLessThanOrEqual(allowed.seconds)
    expect(ours.peakMegabytes).toBeLessThanOrEqual(allowed.megabytes)
    expect(processor).toBeLessThanOrEqual(1.3)
    expect(memory).toBeLessThanOrEqual(0.7)
  },
  minutes(10),
)

function convert(docx: string): number {
  const began = performance.now()
  const profile = `-env:UserInstallation=${officeProfile(folder)}`
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, docx], {
    stdio: 'ignore',
  })
  return (performance.now() - began) / 1000
}

needsTool('writer')(
  'a book is printed in a quarter of the time LibreOffice takes for its Word file',
  () => {
    const docx = join(folder, 'book.docx')
    once('compile-book.mjs', 'docx', String(cases), folder, docx)
    const pairs = times(() => ({ ours: pdf(cases).seconds, office: convert(docx) }))
    const ours = median(pairs.map((pair) => pair.ours))
    const office = median(pairs.map((pair) => pair.office))
    report('book.office', { cases, ours, office, share: ours / office })
    expect(ours / office).toBeLessThanOrEqual(0.25)
  },
  minutes(10),
)

test(
  'a case of a long book costs no more than 1.3 times one of a short, and a thousand fit 1.2 GB',
  () => {
    const short = middle(times(() => pdf(cases)))
    const [thousand, long] = [pdf(1000), pdf(3000)]
    const ratio = long.cpuSeconds / 3000 / (short.cpuSeconds / cases)
    report('book.growth', { short, thousand, long, ratio })
    expect(ratio).toBeLessThanOrEqual(1.3)
    expect(thousand.peakMegabytes).toBeLessThanOrEqual(1200)
  },
  minutes(15),
)

test(
  'a book is written as Word file within 6 seconds of one processor and 500 MB',
  () => {
    const word = middle(times(() => once('compile-book.mjs', 'docx', String(cases), folder)))
    report('book.docx', { cases, ...word })
    expect(word.cpuSeconds).toBeLessThanOrEqual(6)
    expect(word.peakMegabytes).toBeLessThanOrEqual(500)
  },
  minutes(5),
)

test.each([[''], ['lists']])(
  'a table of 100,000 rows is written within 8 seconds and 200 MB %s',
  (lists) => {
    const file = join(folder, 'rows.xlsx')
    const table = middle(times(() => once('write-rows.mjs', '100000', file, lists)))
    report(lists === '' ? 'table.xlsx' : 'table.lists', { rows: 100_000, ...table })
    expect(table.seconds).toBeLessThanOrEqual(8)
    expect(table.peakMegabytes).toBeLessThanOrEqual(200)
  },
  minutes(5),
)

needsTool('writer', 'uno')(
  'the contents of a book’s Word file are numbered in LibreOffice’s layout within 90 seconds',
  async () => {
    const [paper, docx] = [join(folder, 'paper.pdf'), join(folder, 'numbered.docx')]
    once('compile-book.mjs', 'pdf', String(cases), folder, paper)
    once('compile-book.mjs', 'docx', String(cases), folder, docx)
    const entries: ContentsEntry[] = JSON.parse(readFileSync(`${paper}.contents.json`, 'utf8'))
    const began = performance.now()
    const numbered = await numberedContents(readFileSync(docx), { entries, fontFolders, time: minutes(5) })
    const seconds = (performance.now() - began) / 1000
    report('book.numbering', { cases, seconds })
    expect(numbered?.map(({ id }) => id)).toEqual(entries.map(({ id }) => id))
    expect(seconds).toBeLessThanOrEqual(90)
  },
  minutes(8),
)
