import ExcelJS from 'exceljs'
import sharp from 'sharp'
import { n2Stage, type Stage } from '../../../../test/harness/n2'
import { download, upload } from '../../../../test/harness/upload'

let stage: Stage
beforeAll(async () => {
  stage = await n2Stage()
})
afterAll(() => stage.close())

type Read = { rows: { [key: string]: string }[]; unplaced: string[] }

async function read(bytes: Uint8Array): Promise<Read> {
  const { world } = stage
  const file = { purpose: 'incoming', filename: '汇总表.xlsx' } as const
  const answer = await world.ask<{ readIncomingTable: Read }>(
    world.asNation,
    'mutation ($c: ID!, $u: ID!) { readIncomingTable(campaignId: $c, uploadId: $u) { rows unplaced } }',
    { c: world.campaignId, u: await upload(world, world.asNation, bytes, file) },
  )
  return answer.readIncomingTable
}

const heads = [
  '序号',
  '案例名称',
  '报送单位',
  '机构类型',
  '主题',
  '服务对象',
  '联系人',
  '联系电话',
  '邮箱',
  '备注',
]
const line = (n: number, title: string): ExcelJS.CellValue[] =>
  [n, title, '某中心', 'TISC', '服务中小企业创新发展', '某企业'].concat([
    '沈择',
    '025-0000-2007',
    'shen@xixia.example',
    '',
  ])

test('what of a summary table is in no line is told, each in a sentence', async () => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('汇总表')
  sheet.mergeCells('A1:J1')
  sheet.getCell('A1').value = '优秀案例汇总表'
  sheet.getCell('A2').value = '填表人：沈择'
  sheet.addRow([...heads, '合作单位'])
  sheet.addRow([...line(1, '第一个案例'), '甲公司', '写在表外的话'])
  sheet.addRow([...line(2, '第二个案例'), '乙公司'])
  sheet.addRow([3, '', '', '', '', '', '', '', '', '', '丙公司'])
  sheet.addRow([4])
  const image = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#36a' } })
    .png()
    .toBuffer()
  // exceljs's own type of a buffer is none of Node's.
  const picture = book.addImage({ buffer: Uint8Array.from(image).buffer as never, extension: 'png' })
  sheet.addImage(picture, 'H9:I12')
  sheet.getCell('B4').note = '请核对名称'
  book.addWorksheet('说明').getCell('B2').value = '另页的说明'
  book.addWorksheet('空表')
  const { rows, unplaced } = await read(new Uint8Array(await book.xlsx.writeBuffer()))
  expect(rows.map(({ title }) => title)).toEqual(['第一个案例', '第二个案例'])
  expect(unplaced).toEqual([
    '表头以上的文字，未读入：优秀案例汇总表；填表人：沈择',
    '“合作单位”（K 列）不是汇总表的栏目，或与前面的栏目重复，2 格内容未读入：甲公司；乙公司',
    'L 列没有表头，1 格内容未读入：写在表外的话',
    '第 6 行在汇总表各栏目中没有填写，其余内容未读入：丙公司',
    '工作表“说明”未读入，1 格有内容：另页的说明',
    '批注（未署名）：请核对名称',
    '有图片未能读入',
  ])
})

test('a table whose cells all stand in its lines leaves nothing to tell, nor does the one that is given out', async () => {
  const { world } = stage
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('汇总表')
  sheet.addRow([...heads, '错误原因'])
  sheet.addRow([...line(1, '唯一的案例'), '主题不在可选范围'])
  expect((await read(new Uint8Array(await book.xlsx.writeBuffer()))).unplaced).toEqual([])
  const path = `/files/export/incoming.xlsx?campaignId=${world.campaignId}`
  const { bytes } = await download(world, world.asNation, path)
  const given = new ExcelJS.Workbook()
  await given.xlsx.load(Uint8Array.from(bytes).buffer)
  const [first] = given.worksheets
  const at = Array.from({ length: first?.columnCount ?? 0 }, (_, i) => first?.getRow(1).getCell(i + 1).value)
  if (first) first.getRow(2).getCell(at.indexOf('案例名称') + 1).value = '模板里的案例'
  const back = await read(new Uint8Array(await given.xlsx.writeBuffer()))
  expect([back.rows.length, back.unplaced]).toEqual([1, []])
})

test('a long column is told by its first words, and what else it holds is counted', async () => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('汇总表')
  sheet.addRow([...heads, '合作单位'])
  for (let n = 1; n <= 40; n += 1) sheet.addRow([...line(n, `案例${n}`), `第${n}家合作单位的全称`])
  const { rows, unplaced } = await read(new Uint8Array(await book.xlsx.writeBuffer()))
  const words = Array.from({ length: 40 }, (_, n) => `第${n + 1}家合作单位的全称`).join('；')
  expect(rows).toHaveLength(40)
  expect(unplaced).toEqual([
    `“合作单位”（K 列）不是汇总表的栏目，或与前面的栏目重复，40 格内容未读入：${words.slice(0, 300)}…`,
  ])
})
