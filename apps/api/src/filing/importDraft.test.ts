import {
  Document,
  EndnoteReferenceRun,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  InsertedTextRun,
  DeletedTextRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import sharp from 'sharp'
import type { Content } from '@huibian/domain'
import { caseContent, drafted, acts, type EntryState } from '../../../../test/harness/filing'
import { n2Stage, type Stage } from '../../../../test/harness/n2'
import { download, upload } from '../../../../test/harness/upload'

let stage: Stage
beforeAll(async () => {
  stage = await n2Stage()
})
afterAll(() => stage.close())

type Imported = {
  content: Content
  unplaced: string[]
  warnings: string[]
  file: { name: string; url: string }
}
const query = `mutation($id: ID!, $uploadId: ID!) {
  importDraft(id: $id, uploadId: $uploadId) { content unplaced warnings file { name url } } }`

async function importing(entry: EntryState, bytes: Uint8Array, filename = '案例.docx'): Promise<Imported> {
  const { world } = stage
  const uploadId = await upload(world, world.asCentre, bytes, { purpose: 'docx', filename })
  return (await world.ask<{ importDraft: Imported }>(world.asCentre, query, { id: entry.id, uploadId }))
    .importDraft
}

const picture = (): Promise<Buffer> =>
  sharp({ create: { width: 320, height: 200, channels: 3, background: '#3366aa' } })
    .png()
    .toBuffer()

const said = (text: string): Content[string] => [{ type: 'paragraph', inlines: [{ text }] }]

describe('N2-07 a draft as a Word file', () => {
  test('comes back into the same sections without a difference: figures, tables, lists and notes included', async () => {
    const { world } = stage
    const entry = await drafted(world, world.asCentre)
    const uploadId = await upload(world, world.asCentre, await picture(), {
      purpose: 'picture',
      filename: '图.png',
    })
    const attach =
      'mutation($e: ID!, $u: ID!) { attachPicture(entryId: $e, uploadId: $u) { id width height } }'
    const { attachPicture } = await world.ask<{
      attachPicture: { id: string; width: number; height: number }
    }>(world.asCentre, attach, { e: entry.id, u: uploadId })
    const { id: file, width, height } = attachPicture
    const cell = (text: string): object => ({ blocks: said(text) })
    const rich: Content = {
      background: said('某企业需要检索。'),
      process: [
        { type: 'heading', level: 1, inlines: [{ text: '（一）需求分析' }] },
        {
          type: 'paragraph',
          inlines: [{ text: '先作' }, { text: '检索', bold: true }, { text: '，再作分析。' }],
        },
        { type: 'list', ordered: true, items: [said('查新'), said('预警')] as never },
        { type: 'figure', file, caption: '服务流程', width, height },
      ],
      results: [
        {
          type: 'table',
          caption: '成效',
          headerRows: 1,
          rows: [
            [cell('年份'), cell('申请')],
            [cell('2020'), cell('12')],
          ] as never,
        },
        { type: 'note', inlines: [{ text: '数据由企业提供。' }] },
      ],
      insights: said('经验可以推广。'),
    }
    const content = caseContent('为中小企业导航', rich)
    const { saveDraft } = await world.ask<{ saveDraft: EntryState }>(world.asCentre, acts.save, {
      id: entry.id,
      revision: entry.revision,
      content: { ...content, unitType: 'tisc' },
    })
    const { bytes, status } = await download(world, world.asCentre, `/files/entries/${entry.id}/draft.docx`)
    expect(status).toBe(200)
    const back = await importing(saveDraft, bytes)
    expect([back.content, back.unplaced, back.warnings]).toEqual([
      { title: content['title'], ...rich },
      [],
      [],
    ])
    const kept = await download(world, world.asCentre, back.file.url)
    expect(kept.bytes.equals(bytes)).toBe(true)
    type Kept = { entry: { importedFiles: { name: string; url: string }[] } }
    const files = 'query ($id: ID!) { entry(id: $id) { importedFiles { name url } } }'
    const later = await world.ask<Kept>(world.asCentre, files, { id: entry.id })
    expect(later.entry.importedFiles).toEqual([back.file])
  })
})

describe('a Word file as offices write it', () => {
  const line = (text: string, bold = false): Paragraph =>
    new Paragraph({ children: [new TextRun({ text, bold })] })

  test('falls into the sections by its numbered lines, and says what it could not place', async () => {
    const { world } = stage
    const document = new Document({
      sections: [
        {
          children: [
            line('知识产权护航小巨人企业', true),
            line('（某某中心　2021年3月）'),
            line('一、案例背景', true),
            line('　　企业面临海外纠纷。'),
            line('二、服务过程（主要做法）', true),
            new Paragraph({ children: [new TextRun({ text: '（一）组建专班', bold: true })] }),
            new Paragraph({
              children: [
                new TextRun('检索文献'),
                new DeletedTextRun({ id: 1, author: '甲', date: '2021-03-01T00:00:00Z', text: '一百' }),
                new InsertedTextRun({ id: 2, author: '甲', date: '2021-03-01T00:00:00Z', text: '二百' }),
                new TextRun('篇。'),
              ],
            }),
            new Paragraph({
              children: [
                new ImageRun({
                  type: 'png',
                  data: await picture(),
                  transformation: { width: 300, height: 200 },
                }),
              ],
            }),
            line('图1 专班工作照'),
            line('三、服务成效', true),
            line('表1 主要数据'),
            new Table({
              rows: [
                ['指标', '数量'],
                ['专利', '8'],
              ].map(
                (row) =>
                  new TableRow({ children: row.map((text) => new TableCell({ children: [line(text)] })) }),
              ),
            }),
            line('四、经验启示', true),
            line('早布局。'),
            line('五、下一步打算', true),
            line('继续跟踪。'),
          ],
        },
      ],
    })
    const back = await importing(await drafted(world, world.asCentre), await Packer.toBuffer(document))
    const process = back.content['process'] as { type: string; caption?: string }[]
    expect(process.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'figure'])
    expect(process[1]).toEqual({ type: 'paragraph', inlines: [{ text: '检索文献二百篇。' }] })
    expect(process[2]?.caption).toBe('专班工作照')
    expect(back.content['title']).toBe('知识产权护航小巨人企业')
    expect(back.content['background']).toEqual(said('企业面临海外纠纷。'))
    expect(back.content['results']).toEqual([
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
    expect(back.content['insights']).toEqual(said('早布局。'))
    expect(back.unplaced).toEqual(['（某某中心　2021年3月）', '五、下一步打算', '继续跟踪。'])
  })

  test('with headings that Word numbers itself falls into the sections too', async () => {
    const { world } = stage
    const numbered = (text: string): Paragraph =>
      new Paragraph({
        children: [new TextRun({ text, bold: true })],
        numbering: { reference: 'cn', level: 0 },
      })
    const levels = [{ level: 0, format: 'chineseCounting', text: '%1、' }] as const
    const document = new Document({
      numbering: { config: [{ reference: 'cn', levels }] },
      sections: [
        {
          children: [
            new Paragraph({ text: '编号标题', heading: HeadingLevel.HEADING_1 }),
            numbered('案例背景'),
            line('背景一段。'),
            numbered('服务成效'),
            line('成效一段。'),
          ],
        },
      ],
    })
    const back = await importing(await drafted(world, world.asCentre), await Packer.toBuffer(document))
    expect(back.content).toEqual({
      title: '编号标题',
      background: said('背景一段。'),
      results: said('成效一段。'),
    })
  })

  test('without any section goes whole into the first, with a word about it', async () => {
    const { world } = stage
    const document = new Document({
      sections: [
        { children: [new Paragraph({ text: '名称', heading: HeadingLevel.HEADING_1 }), line('全文一段。')] },
      ],
    })
    const back = await importing(await drafted(world, world.asCentre), await Packer.toBuffer(document))
    expect([back.content, back.warnings]).toEqual([
      { title: '名称', background: said('全文一段。') },
      ['文件中没有找到与本表一致的栏目标题，全文放在第一个栏目中，请自行分到各栏目。'],
    ])
  })

  test('keeps its footnotes and endnotes as notes under what they are said of, in a cell too', async () => {
    const { world } = stage
    const noted = (text: string, mark: FootnoteReferenceRun | EndnoteReferenceRun): Paragraph =>
      new Paragraph({ children: [new TextRun(text), mark, new TextRun('。')] })
    const document = new Document({
      footnotes: {
        1: { children: [line('检索于2020年。'), line('数据经企业核对。')] },
        2: { children: [line('不含外观设计。')] },
      },
      endnotes: { 1: { children: [line('企业提供。')] } },
      sections: [
        {
          children: [
            line('一、案例背景', true),
            noted('检索专利二百件', new FootnoteReferenceRun(1)),
            new Table({
              rows: [
                new TableRow({
                  children: [new TableCell({ children: [noted('八件', new FootnoteReferenceRun(2))] })],
                }),
              ],
            }),
            line('二、服务成效', true),
            noted('降低成本', new EndnoteReferenceRun(1)),
          ],
        },
      ],
    })
    const back = await importing(await drafted(world, world.asCentre), await Packer.toBuffer(document))
    const note = (text: string) => ({ type: 'note', inlines: [{ text }] })
    const [first] = said('检索专利二百件。') as object[]
    expect(back.content['background']).toEqual([
      first,
      note('检索于2020年。数据经企业核对。'),
      {
        type: 'table',
        caption: '',
        headerRows: 0,
        rows: [[{ blocks: [...(said('八件。') as object[]), note('不含外观设计。')] }]],
      },
    ])
    expect(back.content['results']).toEqual([...(said('降低成本。') as object[]), note('企业提供。')])
    expect(back.unplaced).toEqual([])
  })

  test('with a picture that cannot be read leaves a gap in its place', async () => {
    const { world } = stage
    const broken = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from('no picture')])
    const document = new Document({
      sections: [
        {
          children: [
            line('一、案例背景', true),
            new Paragraph({
              children: [
                new ImageRun({ type: 'png', data: broken, transformation: { width: 30, height: 20 } }),
              ],
            }),
          ],
        },
      ],
    })
    const back = await importing(await drafted(world, world.asCentre), await Packer.toBuffer(document))
    expect(back.content['background']).toEqual([{ type: 'gap', reason: '图1.png' }])
  })
})
