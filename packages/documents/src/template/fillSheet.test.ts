import type { TemplateMarks } from '@huibian/domain'
import ExcelJS from 'exceljs'
import JSZip from 'jszip'
import { sheetFaults } from '../../../../test/harness/sheetFaults.ts'
import { needsTool } from '../../../../test/harness/tools.ts'
import { asCsv, asPdf, packed, pdfPages, resaved } from '../../test/read.ts'
import { fillTemplate } from './fillTemplate.ts'
import type { TemplateData } from './marks.ts'
import { readTemplate } from './readTemplate.ts'

jest.setTimeout(90_000)

const at = new Date('2026-03-25T02:00:00Z')
const sheet = '案例汇总表'
const line = '报送单位（盖章）：              填表人：          联系电话：          '
const heads = ['序号', '案例名称', '报送单位', '分值', '备注']
const edge = { style: 'thin' } as const
const ruled = { top: edge, left: edge, right: edge, bottom: edge }

/** A summary table as an office might send it out: a line of blanks, three empty rows, a sum and a line to sign on. */
async function tableFile(noted = false): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const page = book.addWorksheet(sheet, { pageSetup: { orientation: 'landscape', printTitlesRow: '3:3' } })
  heads.forEach((_, i) => (page.getColumn(i + 1).width = [6, 30, 24, 8, 16][i]))
  page.mergeCells('A1:E1')
  page.getCell('A1').value = '附件3　案例汇总表'
  page.mergeCells('A2:E2')
  page.getCell('A2').value = line
  heads.forEach((head, i) => (page.getCell(3, i + 1).value = head))
  for (let row = 3; row <= 7; row++)
    for (let column = 1; column <= 5; column++) page.getCell(row, column).border = ruled
  page.getRow(6).height = 28
  page.getCell('C7').value = '合计'
  page.getCell('D7').value = { formula: 'SUM(D4:D6)', result: 0 }
  page.mergeCells('A9:C9')
  page.getCell('A9').value = '审核人：          '
  page.getCell('D4').dataValidation = {
    type: 'whole',
    operator: 'greaterThan',
    formulae: [0],
    allowBlank: true,
  }
  page.getCell('E4').dataValidation = { type: 'list', formulae: ['$G$8:$G$9'], allowBlank: true }
  page.addConditionalFormatting({
    ref: 'D4:D6',
    rules: [{ type: 'expression', priority: 1, formulae: ['D4>$D$7'], style: { font: { bold: true } } }],
  })
  if (noted) page.getCell('C7').note = '由省局填写'
  page.headerFooter.oddFooter = '&L内部资料&C第 &P 页'
  book.addWorksheet('说明').getCell('A1').value = { formula: `${sheet}!D7`, result: 0 }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

const marks: TemplateMarks = {
  fields: [
    { place: `${sheet}!A2#1`, field: 'unit' },
    { place: `${sheet}!A2#3`, field: 'phone' },
    { place: `${sheet}!A9#1`, field: 'checker' },
  ],
  rows: {
    table: sheet,
    first: 4,
    last: 6,
    columns: ['n', 'title', 'unit', 'score', 'remark'].map((field, i) => ({
      column: 'ABCDE'[i] ?? '',
      field,
    })),
  },
}

const data: TemplateData & { at: Date } = {
  at,
  fields: { unit: '江苏省知识产权局', phone: '025-0000-0000', checker: '沈择' },
  rows: Array.from({ length: 5 }, (_, i) => ({
    n: String(i + 1),
    title: i === 0 ? '=1+1' : `第${i + 1}个案例`,
    unit: '栖霞大学',
    score: i * 10,
    remark: '',
  })),
  code: { words: '校验码：7KQ4-M2XD-9RTB', address: 'https://huibian.example/v/7KQ4-M2XD-9RTB' },
}

async function opened(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Uint8Array.from(bytes).buffer)
  return book
}

const both = async (template: Uint8Array) => {
  const filled = await fillTemplate(template, marks, data)
  expect(await sheetFaults(filled)).toEqual(await sheetFaults(template))
  return {
    filled,
    before: (await opened(template)).getWorksheet(sheet),
    after: (await opened(filled)).getWorksheet(sheet),
  }
}

type Coloured = { ref: string; rules: { formulae?: string[] }[] }

type Made = [name: string, template: (noted?: boolean) => Promise<Uint8Array>]
const tables: Made[] = [
  ['as it was written', tableFile],
  ['saved again by LibreOffice', async (noted) => resaved('附件3.xlsx', await tableFile(noted))],
]

describe.each(tables)('a workbook %s', (name, template) => {
  needsTool('calc')('takes fields and rows, and moves down what stands below', async () => {
    const { after } = await both(await template())
    const cells = (row: number) => heads.map((_, i) => after?.getCell(row, i + 1).text)
    expect(after?.getCell('A1').text).toBe('附件3　案例汇总表')
    expect(after?.getCell('A2').text).toMatch(
      /^报送单位（盖章）：江苏省知识产权局 {2}填表人： {10}联系电话：025-0000-0000$/,
    )
    expect(cells(4)).toEqual(['1', '=1+1', '栖霞大学', '0', ''])
    expect(cells(8)).toEqual(['5', '第5个案例', '栖霞大学', '40', ''])
    expect(after?.getCell('C9').text).toBe('合计')
    expect(after?.getCell('D9').formula).toBe('SUM(D4:D8)')
    expect(after?.getCell('A11').text).toBe('审核人：沈择')
    expect(after?.getCell('C11').master.address).toBe('A11')
  })

  needsTool('calc')(
    'keeps notes on their cells, choices at their lists and colours by their limits, wherever those stand now',
    async () => {
      const { filled, after } = await both(await template(true))
      const { note } = after?.getCell('C9') ?? {}
      expect(typeof note === 'string' ? note : note?.texts?.map(({ text }) => text).join('')).toBe(
        '由省局填写',
      )
      expect(after?.getCell('E4').dataValidation.formulae).toEqual(['$G$10:$G$11'])
      const [coloured] = (after as unknown as { conditionalFormattings: Coloured[] }).conditionalFormattings
      expect([coloured?.ref, coloured?.rules[0]?.formulae]).toEqual(['D4:D8', ['D4>$D$9']])
      const zip = await JSZip.loadAsync(filled)
      const drawn = Object.values(zip.files).filter(({ name: part }) => part.endsWith('.vml'))
      const shown = await Promise.all(drawn.map((part) => part.async('string')))
      // Beside the boxes of notes, the code in the foot is drawn.
      expect(shown.map((text) => /<x:Row>(\d+)</.exec(text)?.[1]).toSorted()).toEqual(['8', undefined])
    },
  )

  needsTool('calc')('keeps its look in every row, and all that nobody marked', async () => {
    const { before, after } = await both(await template())
    for (const row of [7, 8])
      for (let column = 1; column <= 5; column++)
        expect(after?.getCell(row, column).style).toEqual(before?.getCell(6, column).style)
    expect(after?.getRow(8).height).toBe(before?.getRow(6).height)
    expect(after?.getCell('D9').style).toEqual(before?.getCell('D7').style)
    expect(heads.map((_, i) => after?.getColumn(i + 1).width)).toEqual(
      heads.map((_, i) => before?.getColumn(i + 1).width),
    )
    expect(after?.pageSetup.printTitlesRow).toBe(before?.pageSetup.printTitlesRow)
    expect(after?.getCell('D4').dataValidation).toEqual(before?.getCell('D4').dataValidation)
  })

  needsTool('calc')('leaves every other part of the file as it is', async () => {
    const plain = await template()
    const [old, next] = await Promise.all(
      [plain, (await both(plain)).filled].map((zip) => JSZip.loadAsync(zip)),
    )
    const names = Object.keys(old?.files ?? {})
    const changed: string[] = []
    for (const part of names) {
      const [a, b] = await Promise.all([old, next].map((zip) => zip?.file(part)?.async('string')))
      if (a !== b) changed.push(part)
    }
    expect(
      changed.filter(
        (part) => !/sheet\d\.xml(\.rels)?$|workbook\.xml$|Content_Types|comments\d*\.xml$|\.vml$/.test(part),
      ),
    ).toEqual([])
    const styles = names.find((part) => part.endsWith('styles.xml')) ?? ''
    expect(await next?.file(styles)?.async('string')).toBe(await old?.file(styles)?.async('string'))
  })

  needsTool('calc', 'poppler')(
    'is printed by LibreOffice with the code at its foot beside what stood there',
    async () => {
      const { filled } = await both(await template())
      const printed = packed(pdfPages(asPdf('表.xlsx', filled)).join(''))
      for (const text of [
        '江苏省知识产权局',
        '=1+1',
        '第5个案例',
        '合计100',
        '审核人：沈择',
        '校验码：7KQ4-M2XD-9RTB',
        '内部资料',
      ])
        expect(printed).toContain(text)
      expect(asCsv('表.xlsx', filled)).toContain('"=1+1"')
    },
  )
})

test('the foot’s picture is the QR code, where Excel looks for it', async () => {
  const zip = await JSZip.loadAsync((await both(await tableFile())).filled)
  const part = await zip.file('xl/worksheets/sheet1.xml')?.async('string')
  const id = /<legacyDrawingHF [^>]*r:id="(\w+)"/.exec(part ?? '')?.[1]
  const relations = await zip.file('xl/worksheets/_rels/sheet1.xml.rels')?.async('string')
  expect(relations).toMatch(new RegExp(`Id="${id}"[^>]*Target="../drawings/vmlDrawing1.vml"`))
  const drawing = await zip.file('xl/drawings/vmlDrawing1.vml')?.async('string')
  expect(drawing).toContain('id="RF"')
  expect(part).toContain('&amp;L内部资料&amp;C第 &amp;P 页&amp;R&amp;G校验码：7KQ4-M2XD-9RTB')
  const picture = await zip.file('xl/media/huibian-code.png')?.async('nodebuffer')
  expect(picture?.subarray(1, 4).toString()).toBe('PNG')
})

test('fewer rows than are left stay empty, and the same input gives the same bytes', async () => {
  const template = await tableFile()
  const given = { ...data, rows: data.rows.slice(0, 2) }
  const [one, two] = [await fillTemplate(template, marks, given), await fillTemplate(template, marks, given)]
  expect(Buffer.from(one).equals(two)).toBe(true)
  const page = (await opened(one)).getWorksheet(sheet)
  expect([page?.getCell('B5').text, page?.getCell('B6').text, page?.getCell('C7').text]).toEqual([
    '第2个案例',
    '',
    '合计',
  ])
})

test('what can be marked in a workbook is listed as it is printed, merged cells once', async () => {
  const table = (await readTemplate(await tableFile())).tables[0]
  const place = (at: string, text: string, where: object) => ({
    place: `${sheet}!${at}`,
    text,
    blanks: 0,
    column: 1,
    across: 1,
    down: 1,
    ...where,
  })
  expect(table?.rows.slice(0, 3)).toEqual([
    { number: 1, places: [place('A1', '附件3　案例汇总表', { across: 5 })] },
    { number: 2, places: [place('A2', line, { blanks: 3, across: 5 })] },
    { number: 3, places: heads.map((text, i) => place(`${'ABCDE'[i]}3`, text, { column: i + 1 })) },
  ])
})

test('marks of another file and what is no Office file are told apart', async () => {
  const strange = { fields: [{ place: '别的表!B2', field: 'unit' }] }
  await expect(fillTemplate(await tableFile(), strange, data)).rejects.toThrow('no place 别的表')
  await expect(fillTemplate(Buffer.from('PK no zip'), marks, data)).rejects.toThrow(
    /end of central directory/i,
  )
})
