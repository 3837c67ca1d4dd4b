// Types the case of case.yaml as a clerk would in a word processor: node db/sample/words/make.mjs
// Writes case-1480.docx and case-1501.docx beside this file. Headings are bold paragraphs, not styles; captions are centred
// paragraphs that begin with 表1 and 图1, the table's above it, the figure's below.
import { readFile, writeFile } from 'node:fs/promises'
import { AlignmentType, BorderStyle, Document, ImageRun, Packer, Paragraph, Table, TableCell, TableRow, TextRun, VerticalAlign, WidthType } from 'docx'
import sharp from 'sharp'
import { parse } from 'yaml'

const here = new URL('.', import.meta.url)
const song = { ascii: 'Times New Roman', eastAsia: '宋体' }
const fang = { ascii: 'Times New Roman', eastAsia: '仿宋_GB2312' }
const hei = { ascii: 'Times New Roman', eastAsia: '黑体' }
const sections = [
  ['background', '一、案例背景（服务对象与需求）'],
  ['process', '二、服务过程（主要做法）'],
  ['effect', '三、服务成效'],
  ['insight', '四、经验启示'],
]

const body = (text, run = {}) =>
  new Paragraph({
    indent: { firstLine: 640 },
    spacing: { line: 560, lineRule: 'exact' },
    children: [new TextRun({ text, font: fang, size: 32, ...run })],
  })

const centred = (text, run = {}, spacing = { before: 120, after: 120 }) =>
  new Paragraph({ alignment: AlignmentType.CENTER, spacing, children: [new TextRun({ text, font: fang, size: 28, ...run })] })

function cell(text, bold) {
  return new TableCell({
    verticalAlign: VerticalAlign.CENTER,
    children: [centred(text, { font: song, size: 24, bold }, { before: 40, after: 40 })],
  })
}

function table({ caption, header, rows }, number) {
  const edge = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
  return [
    centred(`表${number}　${caption}`, { bold: true }),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      borders: { top: edge, bottom: edge, left: edge, right: edge, insideHorizontal: edge, insideVertical: edge },
      rows: [header, ...rows].map((row, i) => new TableRow({ ...(i === 0 ? { tableHeader: true } : {}), children: row.map((text) => cell(text, i === 0)) })),
    }),
  ]
}

async function figure({ file, caption }, number) {
  const data = await readFile(new URL(`../figures/${file}`, here))
  const { width, height } = await sharp(data).metadata()
  const picture = new ImageRun({ type: 'png', data, transformation: { width: 560, height: Math.round((560 * height) / width) } })
  return [
    new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before: 120 }, children: [picture] }),
    centred(`图${number}　${caption}`),
  ]
}

async function typed(sample) {
  const out = [
    centred(sample.title, { font: { ascii: 'Times New Roman', eastAsia: '方正小标宋简体' }, size: 44 }, { before: 240, after: 120 }),
    centred(`报送单位：${sample.unit}`, { size: 30 }, { after: 360 }),
  ]
  const numbers = { table: 0, figure: 0 }
  for (const [key, heading] of sections) {
    out.push(body(heading, { font: hei, bold: true }))
    for (const block of sample[key]) {
      if (block.p) out.push(body(block.p))
      if (block.h) out.push(body(block.h, { font: { ascii: 'Times New Roman', eastAsia: '楷体_GB2312' }, bold: true }))
      if (block.table) out.push(...table(block.table, ++numbers.table))
      if (block.figure) out.push(...(await figure(block.figure, ++numbers.figure)))
    }
  }
  return out
}

async function write(name, sample) {
  const page = { size: { width: '210mm', height: '297mm' }, margin: { top: '37mm', right: '26mm', bottom: '35mm', left: '28mm' } }
  const document = new Document({ creator: '演示', title: sample.title, sections: [{ properties: { page }, children: await typed(sample) }] })
  const bytes = await Packer.toBuffer(document)
  await writeFile(new URL(name, here), bytes)
  process.stdout.write(`${name} ${Math.round(bytes.length / 1024)} kB\n`)
}

const sample = parse(await readFile(new URL('case.yaml', here), 'utf8'))
await write('case-1480.docx', sample)
const [first, ...rest] = sample.insight
await write('case-1501.docx', { ...sample, insight: [{ p: first.p + sample.addition }, ...rest] })
