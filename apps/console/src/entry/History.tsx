import { useTranslate } from 'react-admin'
import { Complaint, EmptyState, Loading, Panel, RecordTable, type Column } from '../parts'
import { useRead } from '../platform/read'
import { sayShort } from '../platform/time'
import { entryHistory, type HistoryLine } from './entry.documents'

const page = { number: 1, size: 100 }

/** What was done to a case, by whom and when, from the record of acts. */
export function History({ id }: { id: string }) {
  const translate = useTranslate()
  const { data, error } = useRead(entryHistory, { id, page })
  const columns: Column<HistoryLine>[] = [
    { key: 'at', label: translate('entry.at'), nowrap: true, width: 150, cell: ({ at }) => sayShort(at) },
    {
      key: 'act',
      label: translate('entry.act'),
      cell: ({ act }) => translate(`entry.did.${act.replace(/^entry\./, '')}`, { _: act }),
    },
    { key: 'who', label: translate('entry.who'), cell: ({ account }) => account },
    { key: 'unit', label: translate('entry.unit'), cell: ({ organisation }) => organisation },
  ]
  if (error) return <Complaint error={error} />
  if (!data) return <Loading />
  return (
    <Panel title={translate('entry.history')} flush>
      <RecordTable
        rows={data.records.items}
        columns={columns}
        rowKey={(line) => line.id}
        caption={translate('entry.history')}
        empty={<EmptyState says={translate('entry.noHistory')} />}
      />
    </Panel>
  )
}
