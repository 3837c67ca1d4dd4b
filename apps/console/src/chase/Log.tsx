import { useTranslate } from 'react-admin'
import { Complaint, EmptyState, PagedTable, Panel, type Column } from '../parts'
import { useRead } from '../platform/read'
import { sayShort } from '../platform/time'
import { chaseLog, type ChaseLine } from './chase.documents'

/** What went to whom: reminders, mails and calls, the newest first. */
export function Log({ campaign }: { campaign: string }) {
  const translate = useTranslate()
  const { data, error, refetch } = useRead(chaseLog, { campaignId: campaign }, { live: true })
  const columns: Column<ChaseLine>[] = [
    { key: 'at', label: translate('chase.at'), nowrap: true, cell: ({ at }) => sayShort(at) },
    {
      key: 'kind',
      label: translate('chase.kind'),
      nowrap: true,
      cell: ({ kind }) => translate(`chase.kind.${kind}`),
    },
    {
      key: 'matter',
      label: translate('chase.matter'),
      nowrap: true,
      cell: ({ matter }) => matter && translate(`chase.matter.${matter}`),
    },
    { key: 'unit', label: translate('chase.unit'), cell: ({ unit }) => unit },
    { key: 'phase', label: translate('chase.phase'), nowrap: true, cell: ({ phase }) => phase },
    { key: 'by', label: translate('chase.by'), nowrap: true, cell: ({ by }) => by },
    { key: 'text', label: translate('chase.text'), cell: ({ text }) => text },
  ]
  return (
    <Panel title={translate('chase.log')} flush>
      <Complaint error={error} onRetry={() => void refetch()} />
      {data && (
        <PagedTable
          rows={data.chaseLog}
          columns={columns}
          rowKey={({ at, kind, matter, unit, phase, text }) =>
            [at, kind, matter, unit, phase, text].join(' ')
          }
          caption={translate('chase.log')}
          empty={<EmptyState says={translate('chase.logEmpty')} />}
          exported
        />
      )}
    </Panel>
  )
}
