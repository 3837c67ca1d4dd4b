import { useTranslate } from 'react-admin'
import { Complaint, EmptyState, Loading, Panel, RecordTable, type Column } from '../parts'
import { fileUrl } from '../platform/acting'
import { useRead } from '../platform/read'
import { sayShort } from '../platform/time'
import { entryHistory, type HistoryLine } from './entry.documents'

const page = { number: 1, size: 100 }

/** Acts that hand out a receipt. */
const receipted = ['finalised', 'takenBack', 'scanBound', 'scanReplaced', 'submitted', 'withdrawn'].concat([
  'accepted',
  'returned',
  'declined',
])

const nameOf = (act: string) => act.replace(/^entry\./, '')

/** What was done to a case, by whom and when, from the record of acts. */
export function History({ id }: { id: string }) {
  const translate = useTranslate()
  const { data, error } = useRead(entryHistory, { id, page })
  const lines = data?.records.items ?? []
  const columns: Column<HistoryLine>[] = [
    { key: 'at', label: translate('entry.at'), nowrap: true, width: 150, cell: ({ at }) => sayShort(at) },
    {
      key: 'act',
      label: translate('entry.act'),
      cell: ({ act }) => translate(`entry.did.${nameOf(act)}`, { _: act }),
    },
    { key: 'who', label: translate('entry.who'), cell: ({ account }) => account },
    { key: 'unit', label: translate('entry.unit'), cell: ({ organisation }) => organisation },
    {
      key: 'receipt',
      label: translate('entry.receiptShort'),
      nowrap: true,
      cell: (line) => receipted.includes(nameOf(line.act)) && <Receipt id={id} line={line.id} />,
      text: () => undefined,
    },
  ]
  if (error) return <Complaint error={error} />
  if (!data) return <Loading />
  return (
    <Panel title={translate('entry.history')} flush>
      <RecordTable
        rows={lines}
        columns={columns}
        rowKey={(line) => line.id}
        caption={translate('entry.history')}
        empty={<EmptyState says={translate('entry.noHistory')} hint={translate('entry.noHistoryHint')} />}
      />
    </Panel>
  )
}

function Receipt({ id, line }: { id: string; line: string }) {
  const translate = useTranslate()
  return <a href={fileUrl(`/files/entries/${id}/receipt.pdf?line=${line}`)}>{translate('parts.download')}</a>
}
