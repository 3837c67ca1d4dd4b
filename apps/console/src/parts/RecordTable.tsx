import Box from '@mui/material/Box'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import TableSortLabel from '@mui/material/TableSortLabel'
import type { ReactNode } from 'react'
import { palette } from '../frame/palette'
import { langOfNode } from './langOf'
import { SortChoice } from './SortChoice'
import type { Sorting } from './sorting'

export type Column<Row> = {
  key: string
  label: string
  cell: (row: Row) => ReactNode
  /** What the cell says in a spreadsheet, where it shows more than a text or a number. */
  text?: (row: Row) => string | number | null | undefined
  align?: 'left' | 'right' | 'center'
  width?: number | string
  /** For numbers, dates and short names, which must not break. */
  nowrap?: boolean
  /** By which of the server's fields a press on the heading orders the list. */
  sort?: string
  /** Leaves the column out on a narrow screen, where every row is a card. */
  wideOnly?: boolean
  /** Stands in a spreadsheet alone, where what a page puts under one heading wants a column of its own. */
  sheetOnly?: boolean
}

export type TableProps<Row> = {
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  rowKey: (row: Row) => string
  caption: string
  empty?: ReactNode
  sorting?: Sorting
  onSort?: (field: string) => void
}

/** A dense table that turns into cards below 720 px: every cell then carries its column's name. */
export function RecordTable<Row>(props: TableProps<Row>) {
  const { rows, rowKey, caption, empty, sorting, onSort } = props
  const columns = props.columns.filter(({ sheetOnly }) => !sheetOnly)
  if (rows.length === 0 && empty) return <>{empty}</>
  return (
    <Box sx={{ overflowX: 'auto' }}>
      {sorting && onSort && <SortChoice columns={columns} sorting={sorting} onSort={onSort} />}
      <Table size="small" aria-label={caption} sx={cards}>
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
                <Cell key={column.key} column={column} row={row} />
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  )
}

type HeadingProps<Row> = { column: Column<Row> } & Pick<TableProps<Row>, 'sorting' | 'onSort'>

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

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const content = column.cell(row)
  const empty = content === undefined || content === null || content === '' || content === false
  return (
    <TableCell
      align={column.align}
      data-label={column.label}
      className={column.wideOnly || empty ? 'wide-only' : undefined}
      sx={column.nowrap ? { whiteSpace: 'nowrap' } : undefined}
    >
      <div {...langOfNode(content)}>{content}</div>
    </TableCell>
  )
}

const cards = {
  '@media screen and (max-width: 719px)': {
    display: 'block',
    '& thead': { display: 'none' },
    '& tbody, & tr': { display: 'block' },
    '& tr': { py: 1, borderBottom: `1px solid ${palette.line}` },
    '& td': {
      display: 'flex',
      flexDirection: 'row',
      gap: 1.5,
      border: 0,
      py: 0.4,
      textAlign: 'left',
      overflowWrap: 'anywhere',
    },
    '& td.wide-only': { display: 'none' },
    '& td > div': { minWidth: 0, whiteSpace: 'normal' },
    '& td::before': { content: 'attr(data-label)', color: palette.quiet, flex: '0 0 6.5em' },
  },
} as const
