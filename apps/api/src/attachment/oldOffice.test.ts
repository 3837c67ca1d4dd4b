import { Document, HeadingLevel, Packer, Paragraph } from 'docx'
import ExcelJS from 'exceljs'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drafted } from '../../../../test/harness/filing'
import { n2Stage, type Stage } from '../../../../test/harness/n2'
import { savedAs } from '../../../../test/harness/oldFiles'
import { needsTool } from '../../../../test/harness/tools'
import { download, upload } from '../../../../test/harness/upload'
import { placed, refusedByName } from './oldOffice'
import { takeUpload } from './takeUpload'

jest.setTimeout(180_000)

let stage: Stage
beforeAll(async () => {
  stage = await n2Stage()
})
afterAll(() => stage.close())

const draft = (): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            new Paragraph({ text: '老文件里的案例', heading: HeadingLevel.HEADING_1 }),
            new Paragraph('一、案例背景'),
            new Paragraph('背景一段。'),
          ],
        },
      ],
    }),
  )

needsTool('writer')(
  'where LibreOffice is there, a Word file of before 2007 is read and kept as it came',
  async () => {
    const { world } = stage
    const old = savedAs(await draft(), 'docx', 'doc')
    expect(old.subarray(0, 4).toString('hex')).toBe('d0cf11e0')
    for (const filename of ['案例.doc', '案例.WPS', '改了名.docx']) {
      const { id } = await drafted(world, world.asCentre)
      const uploadId = await upload(world, world.asCentre, old, { purpose: 'docx', filename })
      const asked =
        'mutation($id: ID!, $u: ID!) { importDraft(id: $id, uploadId: $u) { content file { name url } } }'
      const { importDraft } = await world.ask<{
        importDraft: { content: object; file: { name: string; url: string } }
      }>(world.asCentre, asked, { id, u: uploadId })
      expect([importDraft.content, importDraft.file.name]).toEqual([
        {
          title: '老文件里的案例',
          background: [{ type: 'paragraph', inlines: [{ text: '背景一段。' }] }],
        },
        filename,
      ])
      const kept = await download(world, world.asCentre, importDraft.file.url)
      expect(kept.bytes.equals(old)).toBe(true)
    }
    const left = fs.readdirSync(join(world.serving.platform.config.dataDirectory, 'uploads'))
    expect(left.filter((name) => name.includes('docx'))).toEqual([])
  },
)

needsTool('calc')('and a table of before 2007, as what it became', async () => {
  const { world } = stage
  const book = new ExcelJS.Workbook()
  book.addWorksheet('名单').addRow(['单位', '=1+1'])
  const old = savedAs(Buffer.from(await book.xlsx.writeBuffer()), 'xlsx', 'xls')
  const id = await upload(world, world.asCentre, old, { purpose: 'sheet', filename: '名单.et' })
  const { taken, cells } = await world.within(world.asCentre, async (ctx) => {
    const found = await takeUpload(ctx, id, 'sheet')
    const read = new ExcelJS.Workbook()
    await read.xlsx.readFile(found.path)
    return { taken: found, cells: read.worksheets[0]?.getRow(1).values }
  })
  expect([taken.name, taken.original?.name, cells]).toEqual([
    '名单.xlsx',
    '名单.et',
    [undefined, '单位', '=1+1'],
  ])
})

test.each([
  ['docx', '案例.doc', 'upload.oldWord'],
  ['docx', '案例.WPS', 'upload.oldWord'],
  ['sheet', '名单.et', 'upload.oldSheet'],
  ['incoming', '汇总表.xls', 'upload.oldOffice'],
] as const)('for %s, %s need not be sent where LibreOffice is missing', async (purpose, name, says) => {
  const office = (there: boolean) => refusedByName(purpose, name, () => Promise.resolve(there))
  expect([await office(false), await office(true)]).toEqual([says, undefined])
})

test('an office’s own form, which must stay exactly as it is, is refused before its first byte', async () => {
  const { world } = stage
  const sent = upload(world, world.asCentre, Buffer.alloc(9), { purpose: 'template', filename: '附件.doc' })
  await expect(sent).rejects.toThrow(/415 .*“附件\.doc”是旧版.*请另存为 \.docx 或 \.xlsx 后再上传/)
})

test('two who convert one upload at the same moment are in each other’s way in nothing', async () => {
  const folder = fs.mkdtempSync(join(tmpdir(), 'huibian-old-'))
  const bytes = Buffer.alloc(1024 * 1024, 1)
  const made = join(folder, 'upload.docx')
  await Promise.all(Array.from({ length: 8 }, () => placed(made, bytes)))
  expect(fs.readdirSync(folder)).toEqual(['upload.docx'])
  expect(fs.readFileSync(made).equals(bytes)).toBe(true)
  fs.rmSync(folder, { recursive: true })
})
