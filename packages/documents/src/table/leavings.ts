import type { Row, Worksheet } from 'exceljs'
import { cellText } from './cellText.ts'

/**
 * What the cells of a table's file say that is in no row: a column that is none of the table's, lines above the head, a row without any of its
 * columns, another sheet. `n` counts the cells that say something; `text` is what they say, shortened.
 */
export type LeftOut = {
  kind: 'column' | 'above' | 'row' | 'sheet'
  /** The column's letters, the row's number or the sheet's name; empty above the head. */
  at: string
  /** What a column is headed. */
  label: string
  n: number
  text: string
}

/** The most characters that are told of each; the file itself is kept. */
const most = 300

/** The most rows that are told singly; what else there is is counted with the last. */
const mostRows = 50

/** Numbers that count the rows, and what was wrong with them when they came back, say nothing that is lost. */
const ours: readonly [head: RegExp, cell: RegExp][] = [
  [/^(?:序号|编号|No\.?)$/i, /^\d{0,6}$/],
  [/^错误原因$/, /[^]*/],
]

const lettersOf = (column: number): string =>
  column > 26
    ? lettersOf(Math.floor((column - 1) / 26)) + lettersOf(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column)

class Said {
  n = 0
  private readonly texts = new Set<string>()
  private size = 0

  add(text: string): void {
    this.n += 1
    if (this.size > most || this.texts.has(text)) return
    this.texts.add(text)
    this.size += text.length
  }

  get text(): string {
    const signs = Array.from([...this.texts].join('；').replaceAll(/\s+/g, ' '))
    return signs.length > most ? `${signs.slice(0, most).join('')}…` : signs.join('')
  }
}

/** Of merged cells the first. */
function addRow(said: Said, row: Row, passes: (at: number, text: string) => boolean = () => false): void {
  row.eachCell((cell, at) => {
    const text = cell.master === cell ? cellText(cell.value) : ''
    if (text !== '' && !passes(at, text)) said.add(text)
  })
}

/** Gathers what the reader of a table passes over. */
export class Leavings {
  private heads: string[] = []
  private known = new Set<number>()
  private readonly columns = new Map<number, Said>()
  private readonly rows: { at: string; said: Said }[] = []
  private readonly others: LeftOut[] = []

  head(cells: readonly string[], known: Set<number>): void {
    this.heads = [...cells]
    this.known = known
  }

  private readonly isOurs = (at: number, text: string): boolean =>
    ours.some(([head, cell]) => head.test(this.heads[at] ?? '') && cell.test(text))

  beside(cells: readonly string[]): void {
    cells.forEach((text, at) => {
      if (text === '' || this.known.has(at) || this.isOurs(at, text)) return
      const said = this.columns.get(at) ?? new Said()
      this.columns.set(at, said)
      said.add(text)
    })
  }

  row(row: Row): void {
    const said = new Said()
    addRow(said, row, this.isOurs)
    const last = this.rows.at(-1)
    if (said.n === 0) return
    if (this.rows.length < mostRows || last === undefined) this.rows.push({ at: String(row.number), said })
    else addRow(last.said, row, this.isOurs)
  }

  above(rows: readonly Row[]): void {
    const said = new Said()
    for (const row of rows) addRow(said, row)
    if (said.n > 0) this.others.push({ kind: 'above', at: '', label: '', n: said.n, text: said.text })
  }

  /** Lists that a table offers lie on a sheet that nobody sees. */
  sheet(sheet: Worksheet): void {
    if (sheet.state === 'veryHidden') return
    const said = new Said()
    sheet.eachRow((row) => addRow(said, row))
    if (said.n > 0) this.others.push({ kind: 'sheet', at: sheet.name, label: '', n: said.n, text: said.text })
  }

  told(): LeftOut[] {
    const columns = [...this.columns]
      .toSorted(([one], [other]) => one - other)
      .map(([at, { n, text }]): LeftOut => ({
        kind: 'column',
        at: lettersOf(at),
        label: this.heads[at] ?? '',
        n,
        text,
      }))
    const rows = this.rows.map(({ at, said: { n, text } }): LeftOut => ({
      kind: 'row',
      at,
      label: '',
      n,
      text,
    }))
    const [above, sheets] = [
      this.others.filter(({ kind }) => kind === 'above'),
      this.others.filter(({ kind }) => kind === 'sheet'),
    ]
    return [...above, ...columns, ...rows, ...sheets]
  }
}
