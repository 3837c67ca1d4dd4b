import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import TableSortLabel from '@mui/material/TableSortLabel'
import type { ReactNode } from 'react'
import { palette } from '../frame/palette'
import { breakable } from './breakable'
import { ExportFoot } from './ExportFoot'
import { langOfNode } from './langOf'
import { Sideways } from './Sideways'
import { SortChoice } from './SortChoice'
import type { Sorting } from './sorting'
import { WideSheet } from './WideSheet'

/** What is set in a spreadsheet as it stands. */
type Plain = string | number | false | null | undefined

/** A column as the page shows it. */
export type Shown<Row> = {
  key: string
  label: string
  cell: (row: Row) => ReactNode
  /** What the cell says in a spreadsheet, where it shows more than a text or a number. */
  text?: (row: Row) => Plain
  align?: 'left' | 'right' | 'center'
  width?: number | string
  /** For numbers, dates and short names, which must not break. */
  nowrap?: boolean
  /** By which of the server's fields a press on the heading orders the list. */
  sort?: string
  /** Leaves the column out on a narrow screen, where every row is a card. */
  wideOnly?: boolean
  /** Leaves a nought out there: a card of noughts says nothing. */
  wideNought?: boolean
  /** Stands in a spreadsheet alone, where what a page puts under one heading wants a column of its own. */
  sheetOnly?: boolean
}

/** A column that can be taken out: what shows more than a text gives its text too, but for buttons, which stay on the page. */
export type Column<Row> = Shown<Row> &
  ({ cell: (row: Row) => Plain } | { text: (row: Row) => Plain } | { label: '' })

type Taken<Row> =
  | { columns: readonly Column<Row>[]; exported?: true }
  /** What is taken out is said beside the table, or nothing is. */
  | { columns: readonly Shown<Row>[]; exported: false }

export type TableProps<Row> = {
  rows: readonly Row[]
  rowKey: (row: Row) => string
  caption: string
  empty?: ReactNode
  sorting?: Sorting
  onSort?: (field: string) => void
}

/** By which column a row is known: the first with a heading that is no number. It heads the card. */
const headOf = <Row,>(columns: readonly Shown<Row>[]): string | undefined =>
  columns.find(({ label, align }) => label !== '' && align !== 'right')?.key

/** How many columns a sheet has room for that stands upright. */
const uprightAtMost = 6

/**
 * A dense table that turns into cards below 720 px: every cell then carries its column's name, but for the one that heads the card.
 * Its rows can be taken out unless it is said that they are not.
 */
export function RecordTable<Row>(props: TableProps<Row> & Taken<Row>) {
  const { rows, caption, empty } = props
  if (rows.length === 0 && empty) return <>{empty}</>
  return (
    <>
      <Lines {...props} />
      {props.exported !== false && <ExportFoot rows={rows} columns={props.columns} caption={caption} />}
    </>
  )
}

type LinesProps<Row> = TableProps<Row> & { columns: readonly Shown<Row>[] }

function Lines<Row>({ rows, rowKey, caption, sorting, onSort, ...props }: LinesProps<Row>) {
  const columns = props.columns.filter(({ sheetOnly }) => !sheetOnly)
  const head = headOf(columns)
  return (
    <Sideways>
      {columns.length > uprightAtMost && <WideSheet />}
      {sorting && onSort && <SortChoice columns={columns} sorting={sorting} onSort={onSort} />}
      <Table size="small" aria-label={caption} sx={{ ...edges, ...cards, ...onPaper }}>
        <TableHead>
          <TableRow>
            {columns.map((column) => (
              <Heading key={column.key} column={column} sorting={sorting} onSort={onSort} />
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={rowKey(row)} hover>
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} heads={column.key === head} />
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Sideways>
  )
}

type HeadingProps<Row> = { column: Shown<Row> } & Pick<TableProps<Row>, 'sorting' | 'onSort'>

function Heading<Row>({ column, sorting, onSort }: HeadingProps<Row>) {
  const { label, align, width, sort } = column
  if (!sort || !sorting || !onSort)
    return (
      <TableCell align={align} sx={{ width }}>
        {label}
      </TableCell>
    )
  const active = sorting.field === sort
  const direction = active && sorting.order === 'DESC' ? 'desc' : 'asc'
  return (
    <TableCell align={align} sx={{ width, whiteSpace: 'nowrap' }} sortDirection={active ? direction : false}>
      <TableSortLabel active={active} direction={direction} onClick={() => onSort(sort)}>
        {label}
      </TableSortLabel>
    </TableCell>
  )
}

type CellProps<Row> = { column: Shown<Row>; row: Row; heads: boolean }

function Cell<Row>({ column, row, heads }: CellProps<Row>) {
  const content = column.cell(row)
  const empty = content === undefined || content === null || content === '' || content === false
  const unsaid = empty || (column.wideNought && content === '0')
  const names = [heads && 'card-head', (column.wideOnly || unsaid) && 'wide-only'].filter(Boolean)
  return (
    <TableCell
      align={column.align}
      data-label={column.label}
      className={names.length > 0 ? names.join(' ') : undefined}
      sx={column.nowrap ? { whiteSpace: 'nowrap' } : undefined}
    >
      <div {...langOfNode(content)}>{typeof content === 'string' ? breakable(content) : content}</div>
    </TableCell>
  )
}

/** The outer columns stand under the panel's heading, and the panel's own line ends the table. */
const edges = {
  '& th:first-of-type, & td:first-of-type': { pl: 2 },
  '& th:last-of-type, & td:last-of-type': { pr: 2 },
  '& tbody tr:last-of-type td': { borderBottom: 0 },
} as const

/** On paper nothing can be pushed aside: what is too wide for its column goes on below. */
const onPaper = {
  '@media print': { '& th, & td': { px: '5px', py: '3px', fontSize: '8.5pt', whiteSpace: 'normal' } },
} as const

const cards = {
  '@media screen and (max-width: 719px)': {
    display: 'block',
    '& thead': { display: 'none' },
    '& tbody': { display: 'block' },
    '& tr': { display: 'flex', flexDirection: 'column', py: 1.25, borderBottom: `1px solid ${palette.line}` },
    '& tbody tr:last-of-type': { borderBottom: 0 },
    '& tr td': {
      display: 'flex',
      flexDirection: 'row',
      gap: 1.5,
      border: 0,
      px: 2,
      py: 0.4,
      textAlign: 'left',
      overflowWrap: 'anywhere',
    },
    '& tr td.wide-only': { display: 'none' },
    // By itself: a browser that does not know :has leaves out the whole rule.
    '& tr td:has(> div:empty)': { display: 'none' },
    '& td > div': { minWidth: 0, whiteSpace: 'normal' },
    '& td::before': { content: 'attr(data-label)', color: palette.quiet, flex: '0 0 7.2em' },
    '& td.card-head': { fontWeight: 600, fontSize: '1rem' },
    '& td.card-head::before, & td[data-label=""]::before': { content: 'none' },
    '& td .MuiButton-text': { minWidth: 0, px: 0 },
  },
  // A line of text is too low for a finger.
  '@media screen and (max-width: 719px) and (pointer: coarse)': {
    '& tr td': { alignItems: 'baseline' },
    '& td a:not(.MuiButtonBase-root)': { display: 'inline-block', py: 1.25 },
  },
} as const
