import Box from '@mui/material/Box'
import { palette } from '../frame/palette'
import { ExportTable } from './ExportTable'
import type { Column } from './RecordTable'

type Props<Row> = {
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  caption: string
  /** All rows, where the page shows some of them. */
  all?: () => Promise<readonly Row[]>
}

const foot = {
  display: 'flex',
  justifyContent: 'flex-end',
  px: 1,
  py: 0.25,
  borderTop: `1px solid ${palette.line}`,
} as const

/** 导出 below a table: of its rows, or of all that it shows a page of. */
export function ExportFoot<Row>({ rows, columns, caption, all = () => Promise.resolve(rows) }: Props<Row>) {
  if (rows.length === 0) return null
  return (
    <Box className="no-print" sx={foot}>
      <ExportTable name={caption} columns={columns} rows={all} />
    </Box>
  )
}
