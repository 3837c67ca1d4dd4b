import type { Worksheet } from 'exceljs'
import { excel } from './excel.ts'
import { cellText, UnreadableTable } from './readTable.ts'

export { UnreadableTable }

/** A cell of a form that says something, of merged ones the first, and where it stands; `across` is how many columns it covers. */
export type FormCell = {
  sheet: string
  cell: string
  row: number
  column: number
  across: number
  text: string
}

/** Lists offered for whole columns, and what is drawn, are no cells; who asks for the drawings reads them from their own parts. */
const adornments = [
  'dataValidations',
  'conditionalFormatting',
  'drawing',
  'legacyDrawing',
  'extLst',
  'tableParts',
]

function cellsOf(sheet: Worksheet, most: number): FormCell[] {
  const cells: FormCell[] = []
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      const last = cells.at(-1)
      const column = Number(cell.col)
      const text = cell.master === cell ? cellText(cell.value) : ''
      if (text !== '') {
        if (cells.length >= most) throw new UnreadableTable('tooManyCells', most)
        cells.push({ sheet: sheet.name, cell: cell.address, row: row.number, column, across: 1, text })
      } else if (last?.cell === cell.master.address) last.across = column - last.column + 1
    })
  })
  return cells
}

/**
 * Every cell of a form that says something, sheet by sheet, row by row. Throws UnreadableTable, also where there are more than `most`. The file must
 * have been checked for its unpacked size before.
 */
export async function readForm(bytes: Uint8Array, most: number): Promise<FormCell[]> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new UnreadableTable('notXlsx')
  const book = new (await excel()).Workbook()
  await book.xlsx.load(Uint8Array.from(bytes).buffer, { ignoreNodes: adornments })
  const cells: FormCell[] = []
  for (const sheet of book.worksheets) cells.push(...cellsOf(sheet, most - cells.length))
  return cells
}
