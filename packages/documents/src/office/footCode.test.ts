import { PDFDocument, rgb } from '@cantoo/pdf-lib'
import ExcelJS from 'exceljs'
import { needsTool } from '../../../../test/harness/tools.ts'
import { codesOn } from '../../test/codes.ts'
import { checkPdf, packed, pdfPages } from '../../test/read.ts'
import { fontFolders } from '../../test/samples.ts'
import { fillTemplate } from '../template/fillTemplate.ts'
import { drawFootCode, type FootCode } from './footCode.ts'
import { officePdf } from './officePdf.ts'

jest.setTimeout(120_000)

const code: FootCode = {
  words: '演示数据　第 3 号汇总表　校验码：7KQ4-M2XD-9RTB',
  address: 'https://huibian.example.gov.cn/v/7KQ4-M2XD-9RTB',
}

type Look = Partial<ExcelJS.PageSetup>

/** A ruled table of an office that goes on for several pages, with a second sheet. */
async function tableFile(setup: Look, foot?: string): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const edge = { style: 'thin' } as const
  for (const [name, rows] of [
    ['汇总表', 90],
    ['说明', 3],
  ] as const) {
    const page = book.addWorksheet(name, { pageSetup: { paperSize: 9, ...setup } })
    if (foot) page.headerFooter.oddFooter = foot
    for (let row = 1; row <= rows; row++)
      for (let column = 1; column <= 8; column++) {
        const cell = page.getCell(row, column)
        cell.border = { top: edge, left: edge, right: edge, bottom: edge }
        if (column < 3) cell.value = `第 ${row} 行`
      }
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** The office's workbook as PDF, as LibreOffice leaves it and with the code at its foot. */
async function laidOut(file: Uint8Array): Promise<{ bare: Uint8Array; coded: Uint8Array }> {
  const data = { fields: {}, rows: [], code, at: new Date('2026-03-25T02:00:00Z') }
  const filled = await fillTemplate(file, { fields: [] }, data)
  const bare = await officePdf(filled, { kind: 'xlsx', time: 60_000, fontFolders })
  if (!bare) throw new Error('LibreOffice made no PDF')
  return { bare, coded: await drawFootCode(bare, code) }
}

const narrow = { left: 0.25, right: 0.25, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 }
const low = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.4, header: 0.3, footer: 0.2 }

const looks: [look: string, setup: Look, foot?: string][] = [
  ['upright', {}],
  [
    'across with narrow margins and a foot of its own',
    { orientation: 'landscape', margins: narrow },
    '&L内部资料&C第 &P 页',
  ],
  ['with every part of its foot in use', { margins: narrow }, '&L内部资料&C第 &P 页&R某省知识产权局'],
  ['with hardly a margin at its foot', { margins: low }],
]

describe.each(looks)('an office’s workbook %s', (_look, setup, foot) => {
  needsTool('calc', 'poppler')('has its code as text and as QR on every page', async () => {
    const { bare, coded } = await laidOut(await tableFile(setup, foot))
    const pages = pdfPages(coded).map(packed)
    expect(pages.length).toBeGreaterThan(2)
    expect(pages.map((page) => page.split('校验码：7KQ4-M2XD-9RTB').length)).toEqual(pages.map(() => 2))
    expect(await codesOn(bare)).toEqual(pages.map(() => []))
    expect(await codesOn(coded)).toEqual(pages.map(() => [code.address]))
    // Nothing that was to be read has gone, the same file comes out again, and it is sound.
    expect(pages).toEqual(pdfPages(bare).map(packed))
    expect(Buffer.from(await drawFootCode(bare, code)).equals(coded)).toBe(true)
    checkPdf(coded)
  })
})

needsTool('calc', 'poppler')(
  'a page without room keeps the words of its code, and nothing is drawn over it',
  async () => {
    const full = await PDFDocument.create()
    const page = full.addPage([595, 842])
    page.drawRectangle({ x: 0, y: 0, width: 595, height: 842, color: rgb(0.9, 0.9, 0.9) })
    const bytes = await full.save()
    expect(await codesOn(await drawFootCode(bytes, code))).toEqual([[]])
  },
)

needsTool('calc')(
  'where the QR cannot be drawn there is no PDF, as where LibreOffice makes none',
  async () => {
    const tooLong = { ...code, address: `https://huibian.example.gov.cn/v/${'q'.repeat(4000)}` }
    const options = { kind: 'xlsx', time: 60_000, fontFolders } as const
    const file = await tableFile({})
    expect(await officePdf(file, { ...options, foot: tooLong })).toBeUndefined()
    expect((await officePdf(file, { ...options, foot: code }))?.length).toBeGreaterThan(1000)
  },
)
