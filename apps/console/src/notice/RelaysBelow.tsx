import { useTranslate } from 'react-admin'
import { Panel, RecordTable, StateChip, type Column } from '../parts'
import type { RelayBelow } from './notice.documents'

/** The relays of a call: by whom, and how far each is. */
export function RelaysBelow({ relays }: { relays: readonly RelayBelow[] }) {
  const translate = useTranslate()
  if (relays.length === 0) return null
  const count = (key: 'filed' | 'accepted' | 'forwarded' | 'arrived'): Column<RelayBelow> => ({
    key,
    label: translate(`notice.relays.${key}`),
    align: 'right',
    nowrap: true,
    cell: (relay) => relay[key],
  })
  const columns: Column<RelayBelow>[] = [
    { key: 'unit', label: translate('notice.relays.unit'), cell: ({ unit }) => unit },
    { key: 'title', label: translate('campaign.name'), cell: ({ title }) => title },
    {
      key: 'state',
      label: translate('notice.relays.state'),
      nowrap: true,
      cell: ({ state }) => <StateChip noun="campaign" state={state} />,
      text: ({ state }) => translate(`campaign.state.${state}`),
    },
    count('filed'),
    count('accepted'),
    count('forwarded'),
    count('arrived'),
  ]
  return (
    <Panel title={translate('notice.relays')}>
      <RecordTable
        rows={relays}
        columns={columns}
        rowKey={({ unit, title }) => `${unit} ${title}`}
        caption={translate('notice.relays')}
      />
    </Panel>
  )
}
