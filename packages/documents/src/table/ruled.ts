import { type Cell, paragraph, type Row, type Table } from '../model/document.ts'

/** A column of a ruled table: its heading, its share of the width, and what a row says in it. */
export type RuledColumn<Line> = {
  label: string
  share: number
  of: (line: Line, index: number) => string
  left?: true
  /** Holds numbers, which a spreadsheet can add up. */
  figure?: true
}

/** A ruled table with a repeated head, in rows high enough to be written into by hand. */
export function ruledTable<Line>(columns: readonly RuledColumn<Line>[], lines: readonly Line[]): Table {
  const cell = (text: string, more: Partial<Cell> = {}): Cell => ({
    blocks: [paragraph('plain', text)],
    align: 'centre',
    ...more,
  })
  const rows = lines.map((line, i): Row => ({
    height: 12,
    cells: columns.map(({ of, left }) => cell(of(line, i), left === true ? { align: 'left' } : {})),
  }))
  return {
    type: 'table',
    widths: columns.map(({ share }) => share),
    headerRows: 1,
    size: 10.5,
    lines: 'ruled',
    rows: [{ height: 10, cells: columns.map(({ label }) => cell(label, { head: true })) }, ...rows],
  }
}
