import ExcelJS from 'exceljs'
import JSZip from 'jszip'
import sharp from 'sharp'
import type { Content } from '@huibian/domain'
import { resaved } from '../../../../packages/documents/test/read'
import { drafted, type EntryState } from '../../../../test/harness/filing'
import { n2Stage, type Stage } from '../../../../test/harness/n2'
import { putToUse } from '../../../../test/harness/officeFiles'
import { needsTool } from '../../../../test/harness/tools'
import { download, upload } from '../../../../test/harness/upload'

let stage: Stage
beforeAll(async () => {
  stage = await n2Stage()
})
afterAll(() => stage.close())

type Imported = { content: Content; unplaced: string[]; warnings: string[]; file: { url: string } }
const act = `mutation ($id: ID!, $uploadId: ID!) {
  importForm(id: $id, uploadId: $uploadId) { content unplaced warnings file { url } } }`

async function asked({ id }: EntryState, bytes: Uint8Array): Promise<{ id: string; uploadId: string }> {
  const { world } = stage
  const file = { purpose: 'sheet', filename: '报送表.xlsx' } as const
  return { id, uploadId: await upload(world, world.asCentre, bytes, file) }
}

async function importing(entry: EntryState, bytes: Uint8Array): Promise<Imported> {
  const { world } = stage
  const answer = await world.ask<{ importForm: Imported }>(world.asCentre, act, await asked(entry, bytes))
  return answer.importForm
}

/** The form as the system gives it out, filled in by hand. */
async function filled(entry: EntryState, fill: (sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
  const { bytes } = await download(stage.world, stage.world.asCentre, `/files/entries/${entry.id}/form.xlsx`)
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Uint8Array.from(bytes).buffer)
  const [sheet] = book.worksheets
  if (sheet) fill(sheet)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** Writes right of the cell that says this. */
const write = (sheet: ExcelJS.Worksheet, label: string, value: ExcelJS.CellValue): void =>
  sheet.eachRow((row) =>
    row.eachCell((cell) => {
      if (cell.master !== cell || String(cell.value).replace(/[\s　]/g, '') !== label) return
      row.getCell(Number(cell.col) + 1).value = value
    }),
  )

const begun = (): Promise<EntryState> =>
  drafted(stage.world, stage.world.asCentre, { content: { title: '未填写' } })

needsTool('calc')(
  'a form that is given out, filled in and saved by LibreOffice comes back into the draft',
  async () => {
    const bytes = await filled(await begun(), (sheet) => {
      write(sheet, '案例名称', '=SUM(1)式的“检索”')
      write(sheet, '主题', '服务中小企业创新发展')
      write(sheet, '服务对象', '某轴承企业')
      write(sheet, '服务起止时间', '2020年5月1日 至 2020年12月31日')
      write(sheet, '是否曾报送', '否')
      write(sheet, '摘要', '第一行。\n第二行。')
      write(sheet, '联系人', '林知远')
      write(sheet, '手机', 13800000000)
    })
    const back = await importing(await begun(), resaved('form.xlsx', bytes))
    expect(back).toMatchObject({
      content: {
        title: '=SUM(1)式的“检索”',
        theme: 'sme',
        serviceObject: '某轴承企业',
        period: { from: '2020-05-01', to: '2020-12-31' },
        previouslyFiled: false,
        summary: '第一行。\n第二行。',
        contact: { name: '林知远', title: '', phone: '', mobile: '13800000000', email: '' },
      },
      unplaced: [],
      warnings: [],
    })
    const kept = await download(stage.world, stage.world.asCentre, back.file.url)
    expect(kept.status).toBe(200)
  },
  60_000,
)

test('what a filled form says beside its places is shown and not dropped', async () => {
  const entry = await begun()
  const image = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#36a' } })
    .png()
    .toBuffer()
  const bytes = await filled(entry, (sheet) => {
    sheet.getCell('I2').value = '旁边写的话'
    write(sheet, '省份', '浙江')
    write(sheet, '主题', '没有的主题')
    write(sheet, '单位意见', '同意报送。')
    sheet.getCell('A1').note = '请领导过目'
    const book = sheet.workbook
    // exceljs's own type of a buffer is none of Node's.
    const picture = book.addImage({ buffer: Uint8Array.from(image).buffer as never, extension: 'png' })
    sheet.addImage(picture, 'H4:I6')
    book.addWorksheet('附页').getCell('A1').value = '另页的说明'
  })
  const { content, unplaced } = await importing(entry, bytes)
  expect(content).toEqual({})
  expect(unplaced).toEqual([
    '“省份”由系统填写，表中的“浙江”未采用',
    '“主题”填写的“没有的主题”不是该栏可以识别的内容',
    'I2：旁边写的话',
    expect.stringMatching(/^B\d+：同意报送。$/),
    'A1：另页的说明',
    '批注（未署名）：请领导过目',
    '有图片未能读入',
  ])
})

test('a workbook that is no form is refused in words', async () => {
  const { world } = stage
  const entry = await begun()
  const book = new ExcelJS.Workbook()
  book.addWorksheet('花名册').getCell('A1').value = '姓名'
  const says = async (bytes: Uint8Array) =>
    (await world.perform(world.asCentre, act, await asked(entry, bytes))).violations.map((one) => one.says)
  expect(await says(new Uint8Array(await book.xlsx.writeBuffer()))).toEqual([
    '“报送表.xlsx”中没有找到报送表的栏目，请在系统下载的报送表（.xlsx）上填写后再导入。',
  ])
})

test('a workbook that unpacks to too much, and one with more cells than any form, are refused with the limit', async () => {
  const { world } = stage
  const entry = await begun()
  const refused = async (bytes: Uint8Array) =>
    (await world.perform(world.asCentre, act, await asked(entry, bytes))).violations.map((one) => one.says)
  const given = await filled(entry, () => undefined)
  const zip = await JSZip.loadAsync(given)
  zip.file('xl/worksheets/sheet9.xml', Buffer.alloc(100 * 1024 * 1024, 32))
  const bomb = await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
  expect(bomb.length).toBeLessThan(1024 * 1024)
  expect(await refused(bomb)).toEqual(['表格解开后过大，已停止读取，请另存为新文件后重新上传。'])
  const wide = await filled(entry, (sheet) => {
    for (let row = 100; row < 400; row += 1)
      for (let at = 1; at <= 10; at += 1) sheet.getCell(row, at).value = 1
  })
  expect(await refused(wide)).toEqual([
    '表格中填写的单元格超过 3000 个，不是一份报送表，请上传系统下载的报送表。',
  ])
})

test('a form in the office’s own workbook is read by its marks', async () => {
  const { world } = stage
  const book = new ExcelJS.Workbook()
  const page = book.addWorksheet('附件2')
  page.getCell('A1').value = '附件2　案例报送表'
  page.getCell('A3').value = '名称'
  page.getCell('A4').value = '联系人手机'
  for (const place of ['C3', 'C4']) page.getCell(place).border = { bottom: { style: 'thin' } }
  const fields = [
    { place: '附件2!C3', field: 'title' },
    { place: '附件2!C4', field: 'contact.mobile' },
  ]
  const given = new Uint8Array(await book.xlsx.writeBuffer())
  await putToUse(world, { paper: 'entryForm', bytes: given, filename: '附件2.xlsx', marks: { fields } }, 'id')
  const entry = await begun()
  const bytes = await filled(entry, (sheet) => {
    sheet.getCell('C3').value = '办公室的表'
    sheet.getCell('C4').value = '13800000000'
    sheet.getCell('C5').value = '没有标注的话'
  })
  const { content, unplaced } = await importing(entry, bytes)
  expect([content, unplaced]).toEqual([
    {
      title: '办公室的表',
      contact: { name: '', title: '', phone: '', mobile: '13800000000', email: '' },
    },
    ['C5：没有标注的话'],
  ])
})
