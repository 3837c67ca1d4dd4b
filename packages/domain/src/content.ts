/** A run of text in one style. */
export type Inline = { text: string; bold?: true }

/** A paragraph's text may be empty; captions are plain text and counted apart from the body. */
export type Block =
  | { type: 'paragraph'; inlines: Inline[] }
  | { type: 'heading'; level: 1 | 2; inlines: Inline[] }
  | { type: 'list'; ordered: boolean; items: Block[][] }
  | { type: 'table'; caption: string; headerRows: number; rows: TableCell[][] }
  | { type: 'figure'; file: string; caption: string; width: number; height: number }
  | { type: 'note'; inlines: Inline[] }
  | { type: 'gap'; reason: string }

/** A cell covers `columns` × `rows` places; covered places are left out of the following rows. */
export type TableCell = { blocks: Block[]; columns?: number; rows?: number }

/** The checked document tree of a rich field. A figure's `file` is the id of an attachment of the entry. */
export type Body = Block[]

/** A person as a form asks for one; absent parts are empty strings. */
export type Person = { name: string; title: string; phone: string; mobile: string; email: string }

/** Calendar days `YYYY-MM-DD` in Asia/Shanghai; `to` is empty while the work goes on. */
export type Period = { from: string; to: string }

/**
 * A figure as offices write it: `qualifier` over 余, nearly 近, above 超, about 约. 未开展 is told apart from 0, which it is in a sum. In a field
 * `last` is the year before; `stands` says that its unit was asked about a leap between the two and keeps to it.
 */
export type Quantity = {
  value: number
  qualifier?: 'over' | 'nearly' | 'above' | 'about'
  notHeld?: true
  last?: number
  stands?: true
}

/** One row of a field of rows, by the ids of its columns; an unfilled cell is absent. */
export type Row = { [column: string]: string | string[] | Quantity }

/** A table that the filer fills row by row, such as sources of material or co-authors. */
export type Rows = { rows: Row[] }

/** What a field of a campaign's form may hold; an unfilled field is absent. */
export type FieldValue = string | string[] | boolean | Body | Person | Period | Quantity | Rows

/** All that one version of an entry says, keyed by the ids of the form's fields. */
export type Content = { [field: string]: FieldValue }
