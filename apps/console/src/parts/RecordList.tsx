import Box from '@mui/material/Box'
import Pagination from '@mui/material/Pagination'
import type { ReactNode } from 'react'
import { useGetList, useTranslate, type RaRecord } from 'react-admin'
import { useSearchParams } from 'react-router-dom'
import { palette } from '../frame/palette'
import { Complaint } from './Complaint'
import { Loading } from './Loading'
import { RecordTable, type Column } from './RecordTable'

type Props<Row> = {
  resource: string
  filter?: { [name: string]: unknown }
  sort?: { field: string; order: 'ASC' | 'DESC' }
  columns: readonly Column<Row>[]
  caption: string
  empty: ReactNode
  perPage?: number
}

/** A page of a resource as a `RecordTable`; the page's number stands in the address, so that Back works. */
export function RecordList<Row extends RaRecord>(props: Props<Row>) {
  const { resource, filter, sort, columns, caption, empty, perPage = 50 } = props
  const translate = useTranslate()
  const [search, setSearch] = useSearchParams()
  const page = Math.max(1, Number(search.get('page')) || 1)
  const { data, total, error, refetch } = useGetList<Row>(resource, {
    pagination: { page, perPage },
    filter,
    sort,
  })
  if (error) return <Complaint error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading />
  const pages = Math.ceil((total ?? 0) / perPage)
  const turn = (next: number) => {
    search.set('page', String(next))
    setSearch(search)
  }
  return (
    <>
      <RecordTable
        rows={data}
        columns={columns}
        rowKey={(row) => String(row.id)}
        caption={caption}
        empty={empty}
      />
      {pages > 1 && (
        <Box
          className="no-print"
          sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, px: 2, py: 1 }}
        >
          <Box sx={{ color: palette.quiet }}>{translate('parts.page', { page, pages, total })}</Box>
          <Pagination
            page={page}
            count={pages}
            onChange={(_, next) => turn(next)}
            shape="rounded"
            size="small"
          />
        </Box>
      )}
    </>
  )
}
