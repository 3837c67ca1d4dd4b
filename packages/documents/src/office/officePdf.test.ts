import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { needsTool } from '../../../../test/harness/tools.ts'
import { packed, pdfFonts, pdfPages } from '../../test/read.ts'
import { fontFolders, summaryData } from '../../test/samples.ts'
import { type FontRole, officialPage } from '../model/document.ts'
import { writeDocx } from '../docx/writeDocx.ts'
import { summaryTable } from '../summary/summaryTable.ts'
import { summaryWorkbook } from '../summary/summaryWorkbook.ts'
import { hasOffice } from './convert.ts'
import { officePdf } from './officePdf.ts'

jest.setTimeout(120_000)

const options = { time: 60_000, fontFolders }
/** Others convert at the same time. */
const remains = (): string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith(`office-${process.pid}-`))

needsTool(
  'writer',
  'calc',
  'poppler',
)('Word and Excel files come out as PDF, one after another', async () => {
  const data = summaryData(12)
  const word = officePdf(await writeDocx(summaryTable(data), {}), { ...options, kind: 'docx' })
  const sheet = officePdf(await summaryWorkbook(data), { ...options, kind: 'xlsx' })
  const [first, second] = [(await word) ?? new Uint8Array(), (await sheet) ?? new Uint8Array()]
  for (const pdf of [first, second])
    expect(packed(pdfPages(pdf).join(''))).toContain('案例汇总表（第一阶段）')
  // The official faces that this server lacks are stood in for by ours, and travel in the file.
  const fonts = pdfFonts(first)
  expect(fonts.map(({ name }) => name).join(' ')).toMatch(/FandolFang/)
  expect(fonts.every(({ embedded }) => embedded)).toBe(true)
  expect(remains()).toEqual([])
})

needsTool('writer')(
  'without the program, or past its time or its memory, there is no PDF and nothing remains',
  async () => {
    const docx = await writeDocx(summaryTable(summaryData(2)), {})
    expect([await hasOffice(), await hasOffice('no-such-office')]).toEqual([true, false])
    expect(await officePdf(docx, { ...options, kind: 'docx', soffice: 'no-such-office' })).toBeUndefined()
    expect(await officePdf(docx, { ...options, kind: 'docx', time: 200 })).toBeUndefined()
    const held = { ...options, kind: 'docx', memory: 300 } as const
    expect(await officePdf(docx, held)).toBeUndefined()
    expect((await officePdf(docx, { ...held, memory: 1000 }))?.length).toBeGreaterThan(1000)
    expect(remains()).toEqual([])
  },
)

needsTool('writer')('a system that cannot hold it to its memory converts all the same', async () => {
  const docx = await writeDocx(summaryTable(summaryData(2)), {})
  const pdf = await officePdf(docx, { ...options, kind: 'docx', memory: Infinity })
  expect(pdf?.length).toBeGreaterThan(1000)
})

async function facesOf(font: FontRole, text = '案例报送表'): Promise<string[]> {
  const blocks = [{ type: 'paragraph' as const, style: 'plain' as const, spans: [{ text, font }] }]
  const sections = [{ page: officialPage, numbers: { style: 'none' as const }, blocks }]
  const word = await writeDocx({ title: '', created: '2021-03-20T02:00:00Z', sections }, {})
  const pdf = await officePdf(word, { ...options, kind: 'docx' })
  return pdfFonts(pdf ?? new Uint8Array()).map(({ name }) => name)
}

needsTool('writer', 'poppler')('宋体 is stood in for by a regular face, 小标宋 by a bold one', async () => {
  expect([await facesOf('song'), await facesOf('title')]).toEqual([
    ['NotoSerifSC-Regular'],
    ['NotoSerifSC-Bold'],
  ])
})

needsTool('writer', 'poppler')(
  'Latin letters come out as wide as in Times New Roman, whatever this server has',
  async () => {
    expect(await facesOf('song', 'WIPO 2021')).toEqual(['Tinos-Regular'])
  },
)
