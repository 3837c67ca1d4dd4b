import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  Footer,
  Header,
  Math as Equation,
  MathRun,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import JSZip from 'jszip'
import type { Content } from '@huibian/domain'
import { drafted } from '../../../../test/harness/filing'
import { n2Stage, type Stage } from '../../../../test/harness/n2'
import { upload } from '../../../../test/harness/upload'

let stage: Stage
beforeAll(async () => {
  stage = await n2Stage()
})
afterAll(() => stage.close())

type Imported = { content: Content; unplaced: string[]; warnings: string[] }

async function importing(bytes: Uint8Array): Promise<Imported> {
  const { world } = stage
  const { id } = await drafted(world, world.asCentre)
  const uploadId = await upload(world, world.asCentre, bytes, { purpose: 'docx', filename: '案例.docx' })
  const asked =
    'mutation($id: ID!, $u: ID!) { importDraft(id: $id, uploadId: $u) { content unplaced warnings } }'
  return (await world.ask<{ importDraft: Imported }>(world.asCentre, asked, { id, u: uploadId })).importDraft
}

const line = (text: string, bold = false): Paragraph =>
  new Paragraph({ children: [new TextRun({ text, bold })] })

const cells = (texts: string[]): TableRow =>
  new TableRow({ children: texts.map((text) => new TableCell({ children: [line(text)] })) })

const commented = (): Document =>
  new Document({
    comments: {
      children: [{ id: 0, author: '李审核', children: [line('请核对数字。'), line('另补来源。')] }],
    },
    sections: [
      {
        children: [
          line('护航小巨人', true),
          line('一、案例背景', true),
          new Paragraph({
            children: [
              new TextRun('企业去年'),
              new CommentRangeStart(0),
              new TextRun('申请专利 12 件'),
              new CommentRangeEnd(0),
              new TextRun({ children: [new CommentReference(0)] }),
              new TextRun('。'),
            ],
          }),
          new Paragraph({
            children: [
              new TextRun('按'),
              new Equation({ children: [new MathRun('a+b=c')] }),
              new TextRun('计算。'),
            ],
          }),
          line('走势如下。'),
          line('CHART'),
          line('AGAIN'),
          line('三、服务成效', true),
          line('表1 明细'),
          new Table({ rows: Array.from({ length: 502 }, (_, n) => cells([String(n + 1), '件'])) }),
        ],
      },
    ],
  })

/** Puts Word's own markup in the place of a run, as its editor would have drawn it. */
async function drawn(document: Document, drawings: { [text: string]: string }): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(await Packer.toBuffer(document))
  const part = 'word/document.xml'
  let xml = (await zip.file(part)?.async('string')) ?? ''
  for (const [text, drawing] of Object.entries(drawings))
    xml = xml.replace(new RegExp(`<w:t [^>]*>${text}</w:t>`), () => drawing)
  zip.file(part, xml)
  return zip.generateAsync({ type: 'uint8array' })
}

const frame = (uri: string, inner: string): string =>
  `<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">
     <a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData
     uri="http://schemas.openxmlformats.org/drawingml/2006/${uri}">${inner}</a:graphicData></a:graphic></wp:inline></w:drawing>`

const chart = frame(
  'chart',
  '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId99"/>',
)
const diagram = frame(
  'diagram',
  '<dgm:relIds xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" r:dm="rId98"/>',
)

test('what of a Word file cannot be taken is told with its sentence: comments, equations, charts, rows past the most', async () => {
  const back = await importing(await drawn(commented(), { CHART: chart, AGAIN: diagram }))
  expect(back.content['background']).toEqual([
    { type: 'paragraph', inlines: [{ text: '企业去年申请专利 12 件。' }] },
    { type: 'paragraph', inlines: [{ text: '按计算。' }] },
    { type: 'paragraph', inlines: [{ text: '走势如下。' }] },
  ])
  const [table] = back.content['results'] as { rows: unknown[] }[]
  expect(table?.rows).toHaveLength(500)
  expect([back.unplaced, back.warnings]).toEqual([
    [
      '表格“明细”共 502 行 2 列，只读入前 500 行、前 30 列',
      '批注（李审核）：请核对数字。 另补来源。（在“申请专利 12 件”处）',
      '公式，未读入：a+b=c（在“按a+b=c计算。”处）',
      '图表，未读入，请截图后插入（在“走势如下。”处）',
      'SmartArt 图形，未读入，请截图后插入（在“走势如下。”处）',
    ],
    [],
  ])
})

test('words in a text box and in an element that the reader does not know are told, deleted ones are not', async () => {
  const box = `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps">
    <w:drawing><w:t>框中的话</w:t></w:drawing></mc:Choice></mc:AlternateContent>`
  const ruby = `<w:ruby><w:rt><w:r><w:t>jué</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>珏</w:t></w:r></w:rubyBase></w:ruby>`
  const deleted = `</w:r><w:del w:id="7" w:author="甲"><w:r><w:t>删去的话</w:t></w:r></w:del><w:r>`
  const document = new Document({
    sections: [
      {
        children: [
          line('名称', true),
          line('一、案例背景', true),
          line('前文。'),
          line('BOX'),
          line('RUBY'),
          line('GONE'),
        ],
      },
    ],
  })
  const back = await importing(await drawn(document, { BOX: box, RUBY: ruby, GONE: deleted }))
  expect([back.content['background'], back.unplaced]).toEqual([
    [{ type: 'paragraph', inlines: [{ text: '前文。' }] }],
    ['绘制的图形，未读入，请截图后插入：框中的话（在“框中的话”处）', '未能读入的文字：jué珏（在“jué珏”处）'],
  ])
})

test('superscripts and subscripts keep their height where there are signs for it, and are told where there are none', async () => {
  const raised = (before: string, text: string, how: object) => [
    new TextRun(before),
    new TextRun({ text, ...how }),
  ]
  const up = { superScript: true }
  const down = { subScript: true }
  const document = new Document({
    sections: [
      {
        children: [
          line('名称', true),
          line('一、案例背景', true),
          new Paragraph({
            children: [
              ...raised('共10', '6', up),
              ...raised('件，占地5km', '2', up),
              ...raised('，CO', '2', down),
            ],
          }),
          new Paragraph({ children: [...raised('按x', '-k', up), ...raised('与y', 'max', down)] }),
        ],
      },
    ],
  })
  const back = await importing(new Uint8Array(await Packer.toBuffer(document)))
  expect([back.content['background'], back.unplaced]).toEqual([
    [
      { type: 'paragraph', inlines: [{ text: '共10⁶件，占地5km²，CO₂' }] },
      { type: 'paragraph', inlines: [{ text: '按x-k与ymax' }] },
    ],
    ['-k', 'max'].map((text) => `上标或下标，已读作普通文字：${text}（在“按x-k与ymax”处）`),
  ])
})

test('what stands at the edges of the pages is told once; numbers that a layout counts say nothing', async () => {
  const edge = (text: string): Header => new Header({ children: [line(text)] })
  const counted = new Paragraph({
    children: [
      new TextRun({ children: ['第 ', PageNumber.CURRENT, ' 页　共 ', PageNumber.TOTAL_PAGES, ' 页'] }),
    ],
  })
  const section = {
    headers: { default: edge('内部资料　请勿外传'), first: edge('某某中心') },
    footers: { default: new Footer({ children: [counted, line('联系电话：0571-12345678')] }) },
  }
  const document = new Document({
    sections: [
      { ...section, children: [line('名称', true), line('一、案例背景', true), line('前文。')] },
      { ...section, children: [line('后文。')] },
    ],
  })
  const back = await importing(new Uint8Array(await Packer.toBuffer(document)))
  expect([[...back.unplaced].sort(), back.content['background']]).toEqual([
    [
      '页眉，未读入：内部资料 请勿外传',
      '页眉，未读入：某某中心',
      '页脚，未读入：联系电话：0571-12345678',
    ].sort(),
    ['前文。', '后文。'].map((text) => ({ type: 'paragraph', inlines: [{ text }] })),
  ])
})

test('a table of a section that the form lacks is told by its words, a long one by the first of them', async () => {
  const long = Array.from({ length: 80 }, (_, n) => cells([`第${n + 1}家企业`, '三件']))
  const document = new Document({
    sections: [
      {
        children: [
          line('名称', true),
          line('一、案例背景', true),
          line('前文。'),
          line('五、附表', true),
          new Table({ rows: [cells(['企业', '专利']), cells(['甲公司', '8'])] }),
          line('再附一表。'),
          new Table({ rows: long }),
        ],
      },
    ],
  })
  const back = await importing(new Uint8Array(await Packer.toBuffer(document)))
  const words = Array.from({ length: 80 }, (_, n) => `第${n + 1}家企业｜三件`).join('；')
  expect(back.unplaced).toEqual([
    '五、附表',
    '（表格）企业｜专利；甲公司｜8',
    '再附一表。',
    `（表格，共 80 行）${words.slice(0, 500)}…`,
  ])
})
