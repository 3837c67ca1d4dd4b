import type { ReactNode } from 'react'
import { useGetList, type RaRecord } from 'react-admin'
import { useSearchParams } from 'react-router-dom'
import { Complaint } from './Complaint'
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
}

const unsorted: Sorting = { field: '', order: 'ASC' }

/** A page of a resource as a `RecordTable`; the page's number and the order stand in the address, so that Back works. */
export function RecordList<Row extends RaRecord>(props: Props<Row>) {
  const { resource, filter, columns, caption, empty, perPage = 50 } = props
  const [search, setSearch] = useSearchParams()
  const page = Math.max(1, Number(search.get('page')) || 1)
  const fields = columns.flatMap((column) => column.sort ?? [])
  const sort = sortIn(search, fields, props.sort ?? unsorted)
  const { data, total, error, refetch } = useGetList<Row>(resource, {
    pagination: { page, perPage },
    filter,
    ...(sort.field === '' ? {} : { sort }),
  })
  const go = (name: 'page' | 'sort', value: string) => {
    const next = new URLSearchParams(search)
    next.delete('page')
    next.set(name, value)
    setSearch(next)
  }
  if (error) return <Complaint error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading />
  return (
    <>
      <RecordTable
        rows={data}
        columns={columns}
        rowKey={(row) => String(row.id)}
        caption={caption}
        empty={empty}
        sorting={sort}
        onSort={(field) => go('sort', sortBy(field, sort))}
      />
      <Pager
        page={page}
        pages={Math.ceil((total ?? 0) / perPage)}
        total={total ?? 0}
        onTurn={(next) => go('page', String(next))}
      />
    </>
  )
}
