import { AlignmentType, Document, HeightRule, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import type { TemplateMarks } from '@huibian/domain'

const cell = (text: string, width: number) =>
  new TableCell({ width: { size: width, type: 'dxa' }, children: [new Paragraph(text)] })

const rowOf = (label: string, high: number) =>
  new TableRow({
    height: { value: high, rule: HeightRule.ATLEAST },
    children: [cell(label, 3000), cell('', 6000)],
  })

/** A form as an office sends it out, with a tall row for each opinion that is sealed, called by its label. */
export async function stampedFormFile(...labels: string[]): Promise<Uint8Array> {
  const rows = [
    ...['作品名称', '制作单位'].map((label) => rowOf(label, 500)),
    ...labels.map((label) => rowOf(label, 2900)),
  ]
  const children = [
    new Paragraph({ text: '附件3　作品推荐表', alignment: AlignmentType.CENTER }),
    new Table({ rows, width: { size: 9000, type: 'dxa' }, columnWidths: [3000, 6000] }),
  ]
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })))
}

export const stampedFormMarks: TemplateMarks = {
  fields: [
    { place: 't1!r1c2', field: 'title' },
    { place: 't1!r2c2', field: '@unit' },
  ],
}
