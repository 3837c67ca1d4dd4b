import JSZip from 'jszip'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { recommendation } from '../../test/papers.ts'
import { summaryData, version } from '../../test/samples.ts'
import { formWorkbook } from '../form/formWorkbook.ts'
import { summaryWorkbook } from '../summary/summaryWorkbook.ts'
import { workForm } from '../work/workForm.ts'

const wasm = createRequire(__filename).resolve('zxing-wasm/reader/zxing_reader.wasm')
prepareZXingModule({ overrides: { wasmBinary: Uint8Array.from(readFileSync(wasm)).buffer } })

/** What stands at the foot of a workbook's first sheet: its words in Excel's own writing, and what the picture beside them says to a reader. */
async function footOf(workbook: Uint8Array): Promise<{ words: string; says: string[] }> {
  const zip = await JSZip.loadAsync(workbook)
  const text = async (part: string): Promise<string> => (await zip.file(part)?.async('string')) ?? ''
  const sheet = await text('xl/worksheets/sheet1.xml')
  expect(sheet).toContain('<legacyDrawingHF ')
  expect(await text('xl/drawings/vmlDrawing1.vml')).toContain('id="LF"')
  const target = /Target="\.\.\/(media\/[^"]+)"/.exec(
    await text('xl/drawings/_rels/vmlDrawing1.vml.rels'),
  )?.[1]
  const picture = await zip.file(`xl/${target}`)?.async('uint8array')
  const codes = await readBarcodes(picture ?? new Uint8Array(), { formats: ['QRCode'] })
  return {
    words: /<oddFooter>([^<]*)<\/oddFooter>/.exec(sheet)?.[1] ?? '',
    says: codes.map((code) => code.text),
  }
}

test.each([
  ['a form', () => formWorkbook(workForm(recommendation)), '&amp;C演示数据&amp;R第 &amp;P 页　共 &amp;N 页'],
  ['a summary table', () => summaryWorkbook(summaryData(3)), '&amp;C第 &amp;P 页　共 &amp;N 页'],
])('%s as workbook has its code and QR at the foot of every page', async (_what, made, page) => {
  expect(await footOf(await made())).toEqual({
    words: `&amp;L&amp;G校验码：${version.code}（${version.note}）${page}`,
    says: [version.qr],
  })
})

test('a table that is not frozen has no code at its foot', async () => {
  const { version: _none, ...open } = summaryData(3)
  const zip = await JSZip.loadAsync(await summaryWorkbook(open))
  const sheet = await zip.file('xl/worksheets/sheet1.xml')?.async('string')
  expect(sheet).toContain('<oddFooter>&amp;C第 &amp;P 页　共 &amp;N 页</oddFooter>')
  expect(sheet).not.toContain('legacyDrawingHF')
})
