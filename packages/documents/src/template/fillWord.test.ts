import type { TemplateMarks } from '@huibian/domain'
import { AlignmentType, Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import { needsTool } from '../../../../test/harness/tools.ts'
import { wordFaults } from '../../../../test/harness/wordFaults.ts'
import { codesOn } from '../../test/codes.ts'
import { asPdf, asText, packed, pdfPages, resaved } from '../../test/read.ts'
import { fillTemplate } from './fillTemplate.ts'
import { readTemplate } from './readTemplate.ts'

jest.setTimeout(90_000)

const at = new Date('2026-03-25T02:00:00Z')

type Made = [name: string, template: () => Promise<Uint8Array>]

const cell = (text: string, width: number) =>
  new TableCell({ width: { size: width, type: 'dxa' }, children: [new Paragraph(text)] })

const row = (...texts: string[]) => new TableRow({ children: texts.map((text) => cell(text, 2200)) })

/** A form as an office might send it out: a title, labels with places beside them, a list, a line to sign on. */
async function formFile(): Promise<Uint8Array> {
  const signed = [
    new TextRun({ text: '填表人：', bold: true }),
    new TextRun({ text: '　　　　', underline: {} }),
    new TextRun('电话：'),
    new TextRun({ text: '　　　　　', underline: {} }),
  ]
  return new Uint8Array(
    await Packer.toBuffer(
      new Document({
        sections: [
          {
            children: [
              new Paragraph({ text: '附件2　案例报送表', alignment: AlignmentType.CENTER }),
              new Table({
                rows: [
                  row('案例名称', ''),
                  row('单位意见', '（盖章）\u3000\u3000年\u3000\u3000月\u3000\u3000日'),
                ],
              }),
              new Paragraph(''),
              new Table({ rows: [row('序号', '成果', '数量'), row('', '', ''), row('', '', '')] }),
              new Paragraph({ children: signed }),
            ],
          },
        ],
      }),
    ),
  )
}

const formMarks: TemplateMarks = {
  fields: [
    { place: 't1!r1c2', field: 'title' },
    { place: 'p3#1', field: 'person' },
    { place: 'p3#2', field: 'phone' },
  ],
  rows: {
    table: 't2',
    first: 2,
    last: 3,
    columns: [
      { column: '1', field: 'n' },
      { column: '2', field: 'result' },
      { column: '3', field: 'count' },
    ],
  },
}

const formData = {
  at,
  fields: { title: '专利信息\n助力轴承企业', person: '沈择', phone: '025-0000-0000' },
  rows: [1, 2, 3].map((n) => ({ n: String(n), result: `成果${n}`, count: String(n * 10) })),
  code: { words: '校验码：7KQ4-M2XD-9RTB', address: 'https://huibian.example/v/7KQ4-M2XD-9RTB' },
}

const forms: Made[] = [
  ['as it was written', formFile],
  ['saved again by LibreOffice', async () => resaved('附件2.docx', await formFile())],
]

describe.each(forms)('a Word file %s', (name, template) => {
  needsTool('writer')('takes fields, blanks and rows, and keeps all other words', async () => {
    const plain = await template()
    const filled = await fillTemplate(plain, formMarks, formData)
    const lines = (bytes: Uint8Array) =>
      asText('表.docx', bytes)
        .split('\n')
        .map((text) => packed(text.replace('\uFEFF', '')))
        .filter((text) => text !== '')
    expect(lines(plain)).toEqual([
      '附件2案例报送表',
      '案例名称',
      '单位意见',
      '（盖章）年月日',
      '序号',
      '成果',
      '数量',
      '填表人：电话：',
    ])
    expect(await wordFaults(filled)).toEqual(await wordFaults(plain))
    expect(lines(filled)).toEqual(
      [
        '附件2案例报送表',
        '案例名称',
        '专利信息',
        '助力轴承企业',
        '单位意见',
        '（盖章）年月日',
        '序号 成果 数量 1 成果1 10 2 成果2 20 3 成果3 30'.split(' '),
        '填表人：沈择电话：025-0000-0000',
      ].flat(),
    )
  })

  needsTool('writer', 'poppler')('is printed with the code at its foot', async () => {
    const filled = await fillTemplate(await template(), formMarks, formData)
    const pdf = asPdf('表.docx', filled)
    const pages = pdfPages(pdf).map(packed)
    expect(pages).toHaveLength(1)
    expect(pages[0]).toContain('校验码：7KQ4-M2XD-9RTB')
    expect(await codesOn(pdf)).toEqual([[formData.code.address]])
  })
})

test('what can be marked in a Word file is listed as it is printed', async () => {
  const form = await readTemplate(await formFile())
  const place = (at: string, text: string, where: object = {}) => ({
    place: at,
    text,
    blanks: 0,
    column: 1,
    across: 1,
    down: 1,
    ...where,
  })
  expect(form.paragraphs).toEqual([
    place('p1', '附件2　案例报送表'),
    place('p2', ''),
    place('p3', '填表人：　　　　电话：　　　　　', { blanks: 2 }),
  ])
  expect(form.tables[0]?.rows[0]?.places).toEqual([
    place('t1!r1c1', '案例名称'),
    place('t1!r1c2', '', { column: 2 }),
  ])
})

needsTool('writer', 'poppler')(
  'a later section whose first page is another has the code on it, too',
  async () => {
    const sections = [
      { children: [new Paragraph('正文')] },
      {
        properties: { titlePage: true },
        children: [new Paragraph('附表首页'), new Paragraph({ text: '附表次页', pageBreakBefore: true })],
      },
    ]
    const template = new Uint8Array(await Packer.toBuffer(new Document({ sections })))
    const filled = await fillTemplate(template, { fields: [] }, formData)
    const pdf = asPdf('表.docx', filled)
    const pages = pdfPages(pdf).map(packed)
    const code = '校验码：7KQ4-M2XD-9RTB'
    expect(pages.map((page) => page.split(code).length - 1)).toEqual([1, 1, 1])
    expect(await codesOn(pdf)).toEqual(pages.map(() => [formData.code.address]))
  },
)
