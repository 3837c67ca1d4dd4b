import { AlignmentType, Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import ExcelJS from 'exceljs'
import type { TemplateMarks } from '@huibian/domain'
import { upload } from './upload'
import type { World } from './world'

/** The sheet of the table. */
export const sheet = '汇总表'

/** A table as an office sends it out: who reports, two empty rows, who filled it in. */
export async function tableFile(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const page = book.addWorksheet(sheet)
  page.mergeCells('A1:D1')
  page.getCell('A1').value = '附件3　案例汇总表'
  page.getCell('A2').value = '报送单位（盖章）：          '
  for (const [i, head] of ['序号', '案例名称', '报送单位', '校验码'].entries()) {
    for (const row of [3, 4, 5]) page.getCell(row, i + 1).border = { bottom: { style: 'thin' } }
    page.getCell(3, i + 1).value = head
  }
  page.getCell('A6').value = '填表说明：一案一行。'
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** The same with a sum below its rows. */
export async function summedFile(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Uint8Array.from(await tableFile()).buffer)
  const page = book.getWorksheet(sheet)
  if (page) page.getCell('D6').value = { formula: 'SUM(A4:A5)', result: 0 }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

export const tableMarks: TemplateMarks = {
  fields: [{ place: `${sheet}!A2#1`, field: '@unit' }],
  rows: {
    table: sheet,
    first: 4,
    last: 5,
    columns: [
      { column: 'A', field: '@row' },
      { column: 'B', field: 'title' },
      { column: 'C', field: '@unit' },
      { column: 'D', field: '@code' },
    ],
  },
}

const cell = (text: string) =>
  new TableCell({ width: { size: 3000, type: 'dxa' }, children: [new Paragraph(text)] })

/** A form as an office sends it out. */
export async function formFile(title = '附件2　案例报送表'): Promise<Uint8Array> {
  const rows = ['案例名称', '报送单位', '联系人'].map(
    (label) => new TableRow({ children: [cell(label), cell('')] }),
  )
  const pages = [
    new Paragraph({ text: title, alignment: AlignmentType.CENTER }),
    new Table({ rows }),
    new Paragraph({ children: [new TextRun('联系电话：        ')] }),
  ]
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children: pages }] })))
}

export const formMarks: TemplateMarks = {
  fields: [
    { place: 't1!r1c2', field: 'title' },
    { place: 't1!r2c2', field: '@unit' },
    { place: 't1!r3c2', field: 'contact.name' },
    { place: 'p2#1', field: 'contact.phone' },
  ],
}

/** A file for a paper, of several forms for one, and what of it takes which field. */
export type OfficeFile = {
  paper: string
  form?: string
  bytes: Uint8Array
  filename: string
  marks: TemplateMarks
}

/** Puts a file to use as a correction of the running call; `fields` are what is asked of it. */
export async function putToUse<Made>(
  world: World,
  { paper, form = '', bytes, filename, marks }: OfficeFile,
  fields = 'id',
): Promise<Made> {
  const made = async (act: string, variables: object) =>
    (await world.ask<{ made: { id: string; revision: number } }>(world.asNation, act, variables)).made
  const uploadId = await upload(world, world.asNation, bytes, { purpose: 'template', filename })
  const { id, revision } = await made(
    `mutation ($campaignId: ID!, $paper: String!, $form: String!, $uploadId: ID!) {
      made: uploadTemplate(campaignId: $campaignId, paper: $paper, form: $form, uploadId: $uploadId) { id revision } }`,
    { campaignId: world.campaignId, paper, form, uploadId },
  )
  await made(
    'mutation ($id: ID!, $revision: Int!, $marks: JSON!) { made: markTemplate(id: $id, revision: $revision, marks: $marks) { id } }',
    { id, revision, marks },
  )
  const used = await world.ask<{ made: Made }>(
    world.asNation,
    `mutation ($id: ID!) { made: useTemplate(id: $id, reason: "通知附件以原件为准") { ${fields} } }`,
    { id },
  )
  return used.made
}
