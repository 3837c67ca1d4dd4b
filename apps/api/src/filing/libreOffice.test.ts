import {
  AlignmentType,
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import sharp from 'sharp'
import type { Content } from '@huibian/domain'
import { resaved } from '../../../../packages/documents/test/read'
import { drafted } from '../../../../test/harness/filing'
import { n2Stage, type Stage } from '../../../../test/harness/n2'
import { needsTool } from '../../../../test/harness/tools'
import { upload } from '../../../../test/harness/upload'

jest.setTimeout(120_000)

let stage: Stage
beforeAll(async () => {
  stage = await n2Stage()
})
afterAll(() => stage.close())

const heading = (text: string, rank: 1 | 2 | 3): Paragraph =>
  new Paragraph({
    text,
    heading: [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3][rank - 1],
  })

const caption = (text: string): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun(text)] })

const listed = (text: string): Paragraph =>
  new Paragraph({ text, numbering: { reference: 'points', level: 0 } })

async function caseFile(): Promise<Uint8Array> {
  const data = await sharp({ create: { width: 320, height: 200, channels: 3, background: '#3366aa' } })
    .png()
    .toBuffer()
  const rows = [
    ['指标', '数量'],
    ['专利', '8'],
  ].map(
    (row) =>
      new TableRow({ children: row.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
  )
  const children = [
    heading('护航小巨人', 1),
    heading('一、案例背景', 2),
    new Paragraph({ children: [new TextRun('企业面临海外纠纷。'), new FootnoteReferenceRun(1)] }),
    heading('二、服务过程', 2),
    heading('（一）组建专班', 3),
    ...['查新', '预警'].map(listed),
    new Paragraph({
      children: [new ImageRun({ type: 'png', data, transformation: { width: 300, height: 200 } })],
    }),
    caption('图1　专班工作照'),
    heading('三、服务成效', 2),
    caption('表1　主要数据'),
    new Table({ rows }),
    heading('四、经验启示', 2),
    new Paragraph('早布局。'),
  ]
  const levels = [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.' }]
  const document = new Document({
    numbering: { config: [{ reference: 'points', levels }] },
    footnotes: { 1: { children: [new Paragraph('数据截至当年年底。')] } },
    sections: [{ children }],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

type Imported = { content: Content; unplaced: string[]; warnings: string[] }

async function importing(bytes: Uint8Array): Promise<Imported> {
  const { world } = stage
  const { id } = await drafted(world, world.asCentre)
  const u = await upload(world, world.asCentre, bytes, { purpose: 'docx', filename: '案例.docx' })
  const asked =
    'mutation ($id: ID!, $u: ID!) { importDraft(id: $id, uploadId: $u) { content unplaced warnings } }'
  return (await world.ask<{ importDraft: Imported }>(world.asCentre, asked, { id, u })).importDraft
}

const said = (text: string) => [{ type: 'paragraph', inlines: [{ text }] }]

needsTool('writer')('a case that LibreOffice saved falls into the sections whole', async () => {
  const { content, unplaced, warnings } = await importing(resaved('案例.docx', await caseFile()))
  expect([unplaced, warnings]).toEqual([[], []])
  expect(content['title']).toBe('护航小巨人')
  expect(content['background']).toEqual([
    ...said('企业面临海外纠纷。'),
    { type: 'note', inlines: [{ text: '数据截至当年年底。' }] },
  ])
  expect(content['process']).toEqual([
    { type: 'heading', level: 1, inlines: [{ text: '（一）组建专班' }] },
    { type: 'list', ordered: true, items: [said('查新'), said('预警')] },
    { type: 'figure', file: expect.any(String), caption: '专班工作照', width: 320, height: 200 },
  ])
  expect(content['results']).toEqual([
    {
      type: 'table',
      caption: '主要数据',
      headerRows: 0,
      rows: [
        ['指标', '数量'],
        ['专利', '8'],
      ].map((row) => row.map((text) => ({ blocks: said(text) }))),
    },
  ])
  expect(content['insights']).toEqual(said('早布局。'))
})
