import { ExportFoot } from './ExportFoot'
import { usePageInAddress } from './inAddress'
import { Pager } from './Pager'
import { RecordTable, type Column, type TableProps } from './RecordTable'

/** `name` is that of its page in the address, where another list stands on the same screen. */
type Props<Row> = TableProps<Row> & { columns: readonly Column<Row>[]; perPage?: number; name?: string }

/** A list that is on the page already, shown so many rows at a time. */
export function PagedTable<Row>({ rows, perPage = 50, name = 'page', ...table }: Props<Row>) {
  const [asked, turn] = usePageInAddress(name)
  const pages = Math.max(1, Math.ceil(rows.length / perPage))
  // The list may have grown shorter under a filter.
  const page = Math.min(asked, pages)
  return (
    <>
      <RecordTable {...table} rows={rows.slice((page - 1) * perPage, page * perPage)} exported={false} />
      <Pager page={page} pages={pages} total={rows.length} onTurn={turn} />
      <ExportFoot {...table} rows={rows} />
    </>
  )
}
