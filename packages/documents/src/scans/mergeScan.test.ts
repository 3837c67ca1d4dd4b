import { PDFDocument } from '@cantoo/pdf-lib'
import sharp from 'sharp'
import { needsTool } from '../../../../test/harness/tools.ts'
import { checkPdf, packed, pdfPages } from '../../test/read.ts'
import { caseFormData, picture, rendering, summaryData } from '../../test/samples.ts'
import { caseForm } from '../case/caseForm.ts'
import { writePdf } from '../pdf/writePdf.ts'
import { summaryTable } from '../summary/summaryTable.ts'
import { mergeScan, type ScanPart, UnreadableScan } from './mergeScan.ts'
import { turnOf } from './orientation.ts'

const at = new Date('2021-03-25T02:00:00Z')
const form = async () => (await writePdf(caseForm(caseFormData), rendering)).bytes
const table = async () => (await writePdf(summaryTable(summaryData(30)), rendering)).bytes

needsTool('poppler', 'qpdf')(
  'PDF pages and pictures come out in the order given, turned as asked',
  async () => {
    const merged = await mergeScan(
      [
        { bytes: await table(), mime: 'application/pdf', rotate: 0, pages: [3, 1] },
        { bytes: picture, mime: 'image/png', rotate: 90 },
        { bytes: await form(), mime: 'application/pdf', rotate: 180 },
      ],
      at,
    )
    const pages = (await PDFDocument.load(merged)).getPages()
    expect(pages.map((page) => page.getRotation().angle)).toEqual([0, 0, 90, 180])
    expect(pages.map((page) => page.getWidth() > page.getHeight())).toEqual([true, true, true, false])
    const texts = pdfPages(merged).map(packed)
    expect([texts[0]?.includes('第3页共3页'), texts[1]?.includes('第1页共3页'), texts[2]]).toEqual([
      true,
      true,
      '',
    ])
    expect(checkPdf(merged)).toContain('No syntax or stream encoding errors found')
  },
)

test.each([
  [1, 0],
  [3, 180],
  [6, 90],
  [8, 270],
])('a photograph taken with orientation %i is turned by %i degrees', async (orientation, turn) => {
  const jpeg = await sharp(picture).jpeg().withMetadata({ orientation }).toBuffer()
  expect(turnOf(jpeg)).toBe(turn)
  const merged = await mergeScan([{ bytes: jpeg, mime: 'image/jpeg', rotate: 270 }], at)
  expect((await PDFDocument.load(merged)).getPage(0).getRotation().angle).toBe((turn + 270) % 360)
})

test('what cannot be read is refused by its number and reason', async () => {
  const refused = (part: ScanPart) =>
    mergeScan([{ bytes: picture, mime: 'image/png', rotate: 0 }, part], at).then(
      () => 'merged',
      (error: unknown) => (error instanceof UnreadableScan ? [error.part, error.reason] : error),
    )
  const bytes = Buffer.from('no such thing')
  expect(await refused({ bytes, mime: 'application/pdf', rotate: 0 })).toEqual([1, 'damaged'])
  expect(await refused({ bytes, mime: 'image/png', rotate: 0 })).toEqual([1, 'damaged'])
  expect(await refused({ bytes, mime: 'image/jpeg', rotate: 0 })).toEqual([1, 'damaged'])
  expect(await refused({ bytes: await form(), mime: 'application/pdf', rotate: 0, pages: [2] })).toEqual([
    1,
    'noSuchPage',
  ])
})
