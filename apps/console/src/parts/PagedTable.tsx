import { useState } from 'react'
import { ExportFoot } from './ExportFoot'
import { Pager } from './Pager'
import { RecordTable, type TableProps } from './RecordTable'

type Props<Row> = TableProps<Row> & { perPage?: number; exported?: boolean }

/** A list that is on the page already, shown so many rows at a time. */
export function PagedTable<Row>({ rows, perPage = 50, exported = false, ...table }: Props<Row>) {
  const [asked, turn] = useState(1)
  const pages = Math.max(1, Math.ceil(rows.length / perPage))
  // The list may have grown shorter under a filter.
  const page = Math.min(asked, pages)
  return (
    <>
      <RecordTable {...table} rows={rows.slice((page - 1) * perPage, page * perPage)} />
      <Pager page={page} pages={pages} total={rows.length} onTurn={turn} />
      {exported && <ExportFoot {...table} rows={rows} />}
    </>
  )
}
