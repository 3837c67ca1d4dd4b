import JSZip from 'jszip'
import { execFileSync } from 'node:child_process'
import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { needsTool } from '../../../../test/harness/tools.ts'
import { picture, rendering, summaryData, caseFormData, bookData } from '../../test/samples.ts'
import { caseBook } from '../book/caseBook.ts'
import { caseForm } from '../case/caseForm.ts'
import { writeDocx } from '../docx/writeDocx.ts'
import { formWorkbook } from '../form/formWorkbook.ts'
import { writePdf } from '../pdf/writePdf.ts'
import { summaryWorkbook } from '../summary/summaryWorkbook.ts'
import { type TableSheet, writeTable } from '../table/writeTable.ts'
import { withFile } from '../../test/read.ts'
import { stateTime } from './zipTime.ts'

const images = { images: () => picture }

/** Two runs two seconds of ZIP's clock apart. */
async function twice(write: () => Promise<Uint8Array>): Promise<[Buffer, Buffer]> {
  const first = Buffer.from(await write())
  await new Promise((resolve) => setTimeout(resolve, 2100))
  return [first, Buffer.from(await write())]
}

const created = '2021-03-20T10:00:00+08:00'

async function* rows(): TableSheet['rows'] {
  yield { values: { title: '甲', days: 3 } }
  yield { values: { title: '=1+1', days: 4 } }
}

/** A list goes out row by row, so the moment is stated afterwards. */
async function list(): Promise<Uint8Array> {
  const out = new PassThrough()
  const columns: TableSheet['columns'] = [
    { key: 'title', label: '名称', width: 20, kind: 'text' },
    { key: 'days', label: '天数', width: 10, kind: 'number' },
  ]
  const whole = buffer(out)
  await writeTable(out, { sheet: '表', columns, rows: rows(), created })
  return stateTime(await whole, new Date(created))
}

test.each([
  ['a book as Word file', () => writeDocx(caseBook(bookData), images)],
  ['a form as Word file', () => writeDocx(caseForm(caseFormData), images)],
  ['a preview with its watermark', () => writeDocx({ ...caseForm(caseFormData), watermark: '预览' }, images)],
  ['a summary as workbook', () => summaryWorkbook(summaryData(3))],
  ['a form as workbook', () => formWorkbook(caseForm(caseFormData))],
  ['a list as workbook, its time stated', list],
  ['a form as PDF', async () => (await writePdf(caseForm(caseFormData), rendering)).bytes],
])(
  '%s has the same bytes whenever it is written',
  async (_name, write) => {
    const [first, second] = await twice(write)
    expect(first.equals(second)).toBe(true)
  },
  60_000,
)

test('every entry bears the stated time, and its content is untouched', async () => {
  const source = new JSZip().file('一.txt', '甲').file('二/三.txt', '乙')
  const zip = stateTime(await source.generateAsync({ type: 'uint8array' }), new Date('2021-03-20T02:00:01Z'))
  const read = await JSZip.loadAsync(zip)
  const files = Object.values(read.files).filter(({ dir }) => !dir)
  expect(files.map(({ date }) => date.toISOString())).toEqual(files.map(() => '2021-03-20T02:00:00.000Z'))
  expect(await Promise.all(files.map((file) => file.async('string')))).toEqual(['甲', '乙'])
})

needsTool('uno')('the file is sound for another program', async () => {
  const zip = await writeDocx(caseForm(caseFormData), images)
  const said = withFile('form.docx', zip, (path) =>
    execFileSync(
      'python3',
      ['-c', 'import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).testzip())', path],
      { encoding: 'utf8' },
    ),
  )
  expect(said.trim()).toBe('None')
})

test('what is no ZIP file is refused', () => {
  expect(() => stateTime(Buffer.from('no'), new Date())).toThrow('Not a ZIP file')
})
