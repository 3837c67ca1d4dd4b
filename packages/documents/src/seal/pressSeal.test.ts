import { PDFArray, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { needsTool } from '../../../../test/harness/tools.ts'
import { packed, pdfPages } from '../../test/read.ts'
import { rendering, summaryData } from '../../test/samples.ts'
import {
  at,
  newAuthority,
  pdfsig,
  said,
  sealed,
  trusting,
  type Unit,
  unit,
  verify,
} from '../../test/seals.ts'
import { writePdf } from '../pdf/writePdf.ts'
import { summaryTable } from '../summary/summaryTable.ts'
import type { Authority } from '../signature/authority.ts'
import { summarySealPosition } from './sealPlaces.ts'
import { stampPdf, takesPicture } from './stampPdf.ts'

jest.setTimeout(60_000)

let authority: Authority
let units: Unit[]
let table: Uint8Array
let pdf: Uint8Array

beforeAll(async () => {
  authority = await newAuthority()
  const names = ['河南省知识产权局', '江苏省知识产权局', '湖北省知识产权局']
  units = await Promise.all(names.map((name) => unit(authority, name)))
  table = (await writePdf(summaryTable(summaryData(40)), rendering)).bytes
  pdf = table
  for (const [i, by] of units.entries()) pdf = await sealed(pdf, by, { seam: true, onBehalf: i === 1 })
})

type Area = { x0: number; y0: number; x1: number; y1: number }

/** Where annotations stand on each page, as another library reads them. */
async function areas(bytes: Uint8Array): Promise<Area[][]> {
  const document = await PDFDocument.load(bytes)
  return document.getPages().map(({ node }) =>
    (node.Annots()?.asArray() ?? []).map((one): Area => {
      const rectangle = document.context.lookup(one, PDFDict).lookup(PDFName.of('Rect'), PDFArray)
      const { x, y, width, height } = rectangle.asRectangle()
      return { x0: x, y0: y, x1: x + width, y1: y + height }
    }),
  )
}

/** Room above and below each drawing, for words. */
const words = 11

test('three units seal one file, each across the edges too, and no seal touches another', async () => {
  const pages = await areas(pdf)
  expect(pages.length).toBeGreaterThan(1)
  expect(pages.map((page) => page.length)).toEqual(pages.map((_, i) => (i === 0 ? 6 : 3)))
  const overlaps = pages.flatMap((page) =>
    page.flatMap((a, i) =>
      page
        .slice(i + 1)
        .filter(
          (b) => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 + words < b.y1 - words && b.y0 + words < a.y1 - words,
        ),
    ),
  )
  expect(overlaps).toEqual([])
})

needsTool('poppler')('代章 is printed under the one seal that stands in for another', () => {
  const [first = ''] = pdfPages(pdf)
  expect(packed(first).match(/（代章）/g)).toHaveLength(1)
  expect(packed(pdfPages(table)[0] ?? '')).not.toContain('代章')
})

needsTool('poppler')('all three hold, in our eyes and in poppler’s', async () => {
  expect(said(await verify(pdf, trusting(authority)))).toBe('valid')
  expect(pdfsig(pdf, authority)).toEqual(
    units.map(({ name }, i) => ({ name, valid: true, trusted: true, whole: i === 2 })),
  )
})

needsTool('poppler')(
  'a picture is not drawn on a signed file, whose signatures hold; it may come first',
  async () => {
    const picture = { seal: { name: '某学会', diameter: 42 }, position: summarySealPosition }
    const stamping = { ...rendering, at }
    const before = Buffer.from(pdf)
    expect([takesPicture(table), takesPicture(pdf)]).toEqual([true, false])
    await expect(stampPdf(pdf, picture, stamping)).rejects.toMatchObject({ name: 'AlreadySigned' })
    expect(before.equals(pdf)).toBe(true)
    expect(pdfsig(pdf, authority).map(({ valid }) => valid)).toEqual([true, true, true])
    const [by] = units
    if (!by) throw new Error('no unit')
    const pictured = await stampPdf(table, picture, stamping)
    const both = await sealed(pictured, by)
    expect(pdfsig(both, authority)).toEqual([{ name: by.name, valid: true, trusted: true, whole: true }])
    expect(said(await verify(both, trusting(authority)))).toBe('valid')
  },
)
