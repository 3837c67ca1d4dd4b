import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { qrPath } from '@huibian/documents'
import { versionCode } from '@huibian/domain'
import sharp from 'sharp'
import { scanPdf, sheetsOf } from '../../../../test/harness/filing'
import { runWorker } from '../platform/child'
import { demandRead } from '../platform/sheet'
import { mergedScan } from './merge'
import { codedPages, readScan } from './readScan'

const codes = [versionCode('1'.repeat(64)), versionCode('2'.repeat(64))] as const
const at = new Date('2099-03-20T02:00:00Z')

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huibian-scan-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** A sheet of paper as a picture, with a code on it or none. */
function sheet(code: string | undefined): Promise<Buffer> {
  const { size, path } = qrPath(`http://localhost/v/${code ?? ''}`)
  const drawn = code ? `<path transform="translate(430 30) scale(${110 / size})" d="${path}"/>` : ''
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="595" height="842"><rect width="595" height="842" fill="#fff"/>${drawn}</svg>`
  return sharp(Buffer.from(svg)).png().toBuffer()
}

/** A stack of sheets as one file, as a scanner with a feeder writes it. */
async function stack(...on: (string | undefined)[]) {
  const sheets = await Promise.all(on.map((code) => sheet(code)))
  const path = join(folder, 'stack.tiff')
  await sharp(sheets, { join: { animated: true } })
    .tiff()
    .toFile(path)
  return { id: '', name: '整叠.tiff', mime: 'image/tiff', path, size: 1 }
}

const ruleOf = (act: () => unknown): unknown => {
  try {
    return act()
  } catch (error) {
    return error
  }
}

test('every sheet of a stack that came as one TIFF is read and bound, or those chosen', async () => {
  const taken = await stack(codes[0], undefined, codes[1])
  expect(await readScan(taken)).toEqual([
    { page: 1, codes: [codes[0]] },
    { page: 2, codes: [] },
    { page: 3, codes: [codes[1]] },
  ])
  expect(await readScan(taken, [3])).toEqual([{ page: 3, codes: [codes[1]] }])
  const upright = { upright: true, turn: 0 }
  expect(await sheetsOf(await mergedScan([{ ...taken, rotate: 0 }], at))).toEqual([upright, upright, upright])
  expect(await sheetsOf(await mergedScan([{ ...taken, rotate: 180, pages: [3, 1] }], at))).toEqual([
    { upright: true, turn: 180 },
    { upright: true, turn: 180 },
  ])
})

test('a page that a TIFF does not have, and a broken PDF behind it, are named by their file', async () => {
  const taken = await stack(codes[0], codes[1])
  await expect(mergedScan([{ ...taken, rotate: 0, pages: [3] }], at)).rejects.toMatchObject({
    violations: [{ rule: 'scan.noSuchPage', args: { name: '整叠.tiff' } }],
  })
  const broken = {
    name: '坏.pdf',
    mime: 'application/pdf',
    path: join(folder, 'broken.pdf'),
    rotate: 0,
  } as const
  await writeFile(broken.path, 'no such thing')
  await expect(mergedScan([{ ...taken, rotate: 0 }, broken], at)).rejects.toMatchObject({
    violations: [{ rule: 'scan.damaged', args: { name: '坏.pdf' } }],
  })
})

test('a file whose reader ran out of memory is said to take too much, not to be slow or damaged', async () => {
  const path = join(folder, 'scan.pdf')
  await writeFile(path, await scanPdf(codes[0]))
  const tight = { milliseconds: 30_000, megabytes: 10, answer: 1024 }
  const child = await runWorker('codes.mjs', [path, 'application/pdf'], tight)
  expect(child).toEqual({ output: '', slow: false, heavy: true })
  expect(ruleOf(() => codedPages(child, '盖章件.pdf'))).toMatchObject({
    violations: [{ rule: 'scan.heavy', args: { name: '盖章件.pdf', megabytes: 512 } }],
  })
  expect(ruleOf(() => demandRead(child, tight))).toMatchObject({
    violations: [{ rule: 'sheet.heavy', args: { megabytes: 10 } }],
  })
})

test.each([
  [{ output: '', slow: true, heavy: false }, 'scan.slow', 'sheet.slow'],
  [{ output: '', slow: false, heavy: false }, 'scan.damaged', 'sheet.notXlsx'],
])('%j is said as it is', (child, scan, sheetSays) => {
  expect(ruleOf(() => codedPages(child, '件'))).toMatchObject({ violations: [{ rule: scan }] })
  expect(ruleOf(() => demandRead(child, { milliseconds: 1000, megabytes: 1 }))).toMatchObject({
    violations: [{ rule: sheetSays }],
  })
})
