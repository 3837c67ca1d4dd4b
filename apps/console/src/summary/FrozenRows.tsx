import type { Campaign } from '@huibian/domain'
import { useTranslate } from 'react-admin'
import { RecordTable } from '../parts'
import type { SummaryRow } from './summary.documents'
import { useTableColumns } from './useTableColumns'

type Props = { rows: readonly SummaryRow[]; file: Campaign; linkOf: (entryId: string) => string }

/** The table as it stands on the paper, column for column. */
export function FrozenRows(props: Props) {
  const translate = useTranslate()
  const columns = useTableColumns(props)
  return (
    <RecordTable
      rows={props.rows}
      columns={columns}
      rowKey={(row) => row.entry.id}
      caption={translate('summary.table')}
    />
  )
}
