import type { Table } from '../model/document.ts'
import type { Reference } from './engine.ts'
import type { Place } from './tableRows.ts'

/**
 * What texts and pictures belong to for a reader that speaks: a table, its rows and cells, or a chart that is read as one picture. It
 * stands in the file as a whole once the first of it is printed, so that its order does not depend on what is drawn first.
 */
export type Nest = {
  role: 'Table' | 'TR' | 'TH' | 'TD' | 'Figure'
  /** What is read instead of what is printed. */
  alt?: string
  /** Of what a head is the head, and over how many columns and rows a cell goes. */
  scope?: 'Row' | 'Column'
  columns?: number
  rows?: number
  /** It is printed again on the next page, where it is furniture. */
  repeated?: boolean
  above?: Nest
  children: Nest[]
  element?: Reference
}

type Inner = { text?: unknown; image?: unknown; stack?: object[]; within?: Nest }

/** Lets all that is printed in a cell or a chart belong to it. */
export function nestIn(nodes: readonly object[], nest: Nest): void {
  for (const node of nodes as readonly Inner[]) {
    if (node.stack !== undefined) nestIn(node.stack, nest)
    if (node.text !== undefined || node.image !== undefined) node.within = nest
  }
}

/** The nests of a table's cells in the order of their places; `repeated` rows are its head on every page. */
export function tableNests({ rows, headerRows }: Table, places: readonly Place[], repeated: number): Nest[] {
  const table: Nest = { role: 'Table', children: [] }
  table.children = rows.map((): Nest => ({ role: 'TR', above: table, children: [] }))
  return places.map(({ cell, row, columns, rows: down }): Nest => {
    const scope = row < headerRows ? 'Column' : cell.head === true ? 'Row' : undefined
    const above = table.children[row] ?? table
    const nest: Nest = {
      role: scope ? 'TH' : 'TD',
      above,
      columns,
      rows: down,
      children: [],
      repeated: row < repeated,
    }
    if (scope) nest.scope = scope
    above.children.push(nest)
    return nest
  })
}
