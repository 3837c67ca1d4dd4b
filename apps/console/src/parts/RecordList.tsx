import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { useDataProvider, useGetList, type GetListParams, type RaRecord } from 'react-admin'
import { useSearchParams } from 'react-router-dom'
import { palette } from '../frame/palette'
import { everyPage } from '../platform/everyPage'
import { Complaint } from './Complaint'
import { ExportTable } from './ExportTable'
import { addressed, asking } from './inAddress'
import { Loading } from './Loading'
import { Pager } from './Pager'
import { RecordTable, type Column } from './RecordTable'
import { sortBy, sortIn, type Sorting } from './sorting'

type Props<Row> = {
  resource: string
  filter?: { [name: string]: unknown }
  /** The list's own order. */
  sort?: Sorting
  columns: readonly Column<Row>[]
  caption: string
  empty: ReactNode
  perPage?: number
  /** What stands above the table and is about the rows of this page, such as acts on those chosen. */
  above?: (rows: readonly Row[]) => ReactNode
}

/** Reads every page of a list as it is filtered and ordered. */
function useEveryRow<Row extends RaRecord>(
  resource: string,
  asked: Pick<GetListParams, 'filter' | 'sort'>,
): () => Promise<Row[]> {
  const provider = useDataProvider()
  return () =>
    everyPage(async ({ number, size }) => {
      const pagination = { page: number, perPage: size }
      const { data, total = 0 } = await provider.getList<Row>(resource, { ...asked, pagination })
      return { items: data, total }
    })
}

const foot = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  borderTop: `1px solid ${palette.line}`,
} as const

const unsorted: Sorting = { field: '', order: 'ASC' }

/** A page of a resource as a `RecordTable`; the page's number and the order stand in the address, so that Back works. */
export function RecordList<Row extends RaRecord>(props: Props<Row>) {
  const { resource, filter, columns, caption, empty, perPage = 50, above } = props
  const [search, setSearch] = useSearchParams()
  const page = Math.max(1, Number(search.get('page')) || 1)
  const fields = columns.flatMap((column) => column.sort ?? [])
  const sort = sortIn(search, fields, props.sort ?? unsorted)
  const asked = { filter, ...(sort.field === '' ? {} : { sort }) }
  const { data, total, error, refetch } = useGetList<Row>(resource, {
    pagination: { page, perPage },
    ...asked,
  })
  const everyRow = useEveryRow<Row>(resource, asked)
  const go = (name: 'page' | 'sort', value: string) => {
    setSearch(() => asking(asking(addressed(), 'page', null), name, value))
  }
  if (error) return <Complaint error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading />
  return (
    <>
      {above?.(data)}
      <RecordTable
        rows={data}
        columns={columns}
        rowKey={(row) => String(row.id)}
        caption={caption}
        empty={empty}
        sorting={sort}
        onSort={(field) => go('sort', sortBy(field, sort))}
        exported={false}
      />
      <Box className="no-print" sx={data.length > 0 ? foot : undefined}>
        <Pager
          page={page}
          pages={Math.ceil((total ?? 0) / perPage)}
          total={total ?? 0}
          onTurn={(next) => go('page', String(next))}
        />
        {data.length > 0 && (
          <Box sx={{ ml: 'auto', px: 1, py: 0.25 }}>
            <ExportTable name={caption} columns={columns} rows={everyRow} />
          </Box>
        )}
      </Box>
    </>
  )
}
