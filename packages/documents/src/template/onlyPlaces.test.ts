import { DOMParser, XMLSerializer } from '@xmldom/xmldom'
import { Document, Footer, Header, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import type { TemplateMarks } from '@huibian/domain'
import JSZip from 'jszip'
import { needsTool } from '../../../../test/harness/tools.ts'
import { resaved } from '../../test/read.ts'
import { fillTemplate } from './fillTemplate.ts'

jest.setTimeout(90_000)

const cell = (text: string, shade: string): TableCell =>
  new TableCell({
    shading: { fill: shade },
    width: { size: 3000, type: 'dxa' },
    children: [new Paragraph({ children: [new TextRun({ text, bold: true, color: '800000' })] })],
  })

/** A form with a head, a foot, a table with colours of its own, and words that nothing is written into. */
async function formFile(): Promise<Uint8Array> {
  const rows = ['案例名称', '报送单位'].map(
    (label, n) =>
      new TableRow({ children: [cell(label, 'DDEEFF'), cell('', n === 0 ? 'FFFFEE' : 'EEFFEE')] }),
  )
  const section = {
    headers: { default: new Header({ children: [new Paragraph('某省知识产权局')] }) },
    footers: { default: new Footer({ children: [new Paragraph('第一版')] }) },
    children: [
      new Paragraph({ children: [new TextRun({ text: '附件2　案例报送表', size: 44, font: '黑体' })] }),
      new Table({ rows }),
      new Paragraph({ children: [new TextRun({ text: '联系电话：　　　　', italics: true })] }),
      new Paragraph({
        children: [new TextRun({ text: '填表说明：', underline: {} }), new TextRun('一案一表。')],
      }),
    ],
  }
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [section] })))
}

const marks: TemplateMarks = {
  fields: [
    { place: 't1!r1c2', field: 'title' },
    { place: 't1!r2c2', field: 'unit' },
    { place: 'p2#1', field: 'phone' },
  ],
}

const data = {
  at: new Date('2026-03-25T02:00:00Z'),
  fields: { title: '专利信息助力轴承企业', unit: '某中心', phone: '025-0000-0000' },
  rows: [],
  code: { words: '校验码：7KQ4-M2XD-9RTB', address: 'https://huibian.example/v/7KQ4-M2XD-9RTB' },
}

async function partsOf(bytes: Uint8Array): Promise<Map<string, Buffer>> {
  const zip = await JSZip.loadAsync(bytes)
  const files = Object.values(zip.files).filter(({ dir }) => !dir)
  return new Map(
    await Promise.all(files.map(async (file) => [file.name, await file.async('nodebuffer')] as const)),
  )
}

const all = (under: Pick<Element, 'getElementsByTagName'>, name: string): Element[] =>
  Array.from(under.getElementsByTagName(name))

/** The text part without the words of the places that are filled and without the foot: all else must be as it was. */
function bare(part: Buffer | undefined): string {
  const xml = new DOMParser().parseFromString(String(part), 'text/xml')
  const rows = all(xml, 'w:tr')
  const filled = rows.flatMap((row) => all(row, 'w:tc').slice(1))
  for (const run of filled.flatMap((one) => all(one, 'w:r'))) run.parentNode?.removeChild(run)
  for (const paragraph of all(xml, 'w:p'))
    if (paragraph.textContent?.startsWith('联系电话'))
      for (const text of all(paragraph, 'w:t')) text.textContent = ''
  for (const foot of all(xml, 'w:footerReference')) foot.parentNode?.removeChild(foot)
  return new XMLSerializer().serializeToString(xml)
}

/** What the foot with the code needs besides the text. */
const ofFoot =
  /^(?:\[Content_Types\]\.xml|word\/_rels\/(?:document|footer\d*)\.xml\.rels|word\/footer\d*\.xml)$/

type Compared = {
  /** Parts that are other than they were, but for the text and what the foot needs. */
  changed: string[]
  added: string[]
  texts: [before: string, after: string]
  feet: boolean[]
  said: string
}

async function compared(template: Uint8Array): Promise<Compared> {
  const [before, after] = [await partsOf(template), await partsOf(await fillTemplate(template, marks, data))]
  const text = 'word/document.xml'
  const isOther = (name: string): boolean => name !== text && !ofFoot.test(name)
  const foot = (parts: Map<string, Buffer>): string =>
    [...parts]
      .filter(([name]) => name.startsWith('word/footer'))
      .map(([, bytes]) => String(bytes))
      .join('')
  return {
    changed: [...before]
      .filter(([name, bytes]) => !after.get(name)?.equals(bytes))
      .map(([name]) => name)
      .filter(isOther),
    added: [...after.keys()].filter((name) => !before.has(name) && isOther(name)),
    texts: [bare(before.get(text)), bare(after.get(text))],
    feet: [before, after].map((parts) => foot(parts).includes('第一版')),
    said: String(after.get(text)),
  }
}

const kept = { changed: [], added: ['word/media/huibian-code.png'], feet: [true, true] }
const written = Object.values(data.fields)

test('an office’s own form keeps all but the places that are filled and its foot', async () => {
  const { texts, said, ...parts } = await compared(await formFile())
  expect(parts).toEqual(kept)
  expect(texts[1]).toBe(texts[0])
  expect(written.filter((words) => !said.includes(words))).toEqual([])
})

needsTool('writer')('so does one that LibreOffice saved again', async () => {
  const { texts, said, ...parts } = await compared(resaved('附件2.docx', await formFile()))
  expect(parts).toEqual(kept)
  expect(texts[1]).toBe(texts[0])
  expect(written.filter((words) => !said.includes(words))).toEqual([])
})
