import Stack from '@mui/material/Stack'
import { useTranslate } from 'react-admin'
import { Complaint, EmptyState, PagedTable, Panel, type Column } from '../parts'
import { useRead } from '../platform/read'
import { sayInstant } from '../platform/time'
import { deadlineList, type Campaign } from './campaign.documents'
import { ExtendPhase } from './ExtendPhase'
import { gathered, type Gathered } from './gathered'
import { PermitLate } from './PermitLate'
import { SetOwnDeadline } from './SetOwnDeadline'

/** Earlier dates, permissions and extensions in force, and the acts that make them. */
export function Deadlines({ campaign }: { campaign: Campaign }) {
  const translate = useTranslate()
  const columns = useColumns(campaign)
  // Before it is published nobody takes part, and there is nothing to change.
  const takesPart = campaign.mine !== null
  const { data, error, refetch } = useRead(deadlineList, { campaignId: campaign.id }, { enabled: takesPart })
  const aside = (
    <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap' }}>
      <SetOwnDeadline campaign={campaign} />
      <PermitLate campaign={campaign} />
      <ExtendPhase campaign={campaign} />
    </Stack>
  )
  if (!takesPart) return null
  return (
    <Panel title={translate('campaign.deadlines')} aside={aside} flush>
      <Complaint error={error} onRetry={() => void refetch()} />
      {data && (
        <PagedTable
          name="deadlines"
          rows={gathered(data.deadlines)}
          columns={columns}
          rowKey={(deadline) => deadline.id}
          caption={translate('campaign.deadlines')}
          empty={
            <EmptyState
              says={translate('campaign.deadlines.none')}
              hint={translate('campaign.deadlines.noneHint')}
            />
          }
        />
      )}
    </Panel>
  )
}

function useColumns(campaign: Campaign): Column<Gathered>[] {
  const translate = useTranslate()
  const say = (column: string) => translate(`campaign.deadline.${column}`)
  const setBy = ({ setBy: units }: Gathered) =>
    units.length === 1
      ? units[0]
      : translate('campaign.deadline.several', { first: units[0], n: units.length })
  const phase = (key: string) => campaign.phases.find((one) => one.key === key)?.title ?? key
  return [
    { key: 'kind', nowrap: true, label: say('kind'), cell: (row) => say(row.kind) },
    { key: 'phase', nowrap: true, label: translate('campaign.phase'), cell: (row) => phase(row.phase) },
    { key: 'unit', label: say('unit'), cell: (row) => row.organisation?.name ?? say('all') },
    { key: 'grantedBy', label: say('grantedBy'), nowrap: true, cell: (row) => setBy(row) },
    { key: 'until', nowrap: true, label: say('until'), cell: (row) => sayInstant(row.until) },
    { key: 'reason', label: say('reason'), cell: (row) => row.reason },
    { key: 'by', nowrap: true, label: say('by'), cell: (row) => row.by || say('byDefault') },
  ]
}
