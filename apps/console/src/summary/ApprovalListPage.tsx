import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import { Link, useParams } from 'react-router-dom'
import { NoPage } from '../frame/NoPage'
import {
  Complaint,
  EmptyState,
  Loading,
  PagedTable,
  PageTitle,
  Panel,
  RecordTable,
  StateChip,
  type Column,
} from '../parts'
import { fileUrl } from '../platform/acting'
import { usePath } from '../platform/path'
import { useRead } from '../platform/read'
import { sayShort } from '../platform/time'
import { summaryCampaign, summaryList, type SummaryLine } from './summary.documents'

function useColumns(campaign: string): Column<SummaryLine>[] {
  const translate = useTranslate()
  const path = usePath()
  const { data } = useRead(summaryCampaign, { id: campaign })
  const phaseOf = (key: string) => data?.campaign?.phases.find((phase) => phase.key === key)?.title ?? ''
  return [
    {
      key: 'table',
      label: translate('summary.title'),
      cell: ({ phase, n }) => (
        <Link to={path(`/campaigns/${campaign}/summary/${phase}`)}>
          {phaseOf(phase)}　{translate('summary.numbered', { n })}
        </Link>
      ),
      text: ({ phase, n }) => `${phaseOf(phase)}　${translate('summary.numbered', { n })}`,
    },
    { key: 'code', label: translate('seal.code'), nowrap: true, cell: ({ code }) => code },
    {
      key: 'state',
      label: translate('summary.state'),
      nowrap: true,
      cell: ({ state }) => <StateChip noun="summary" state={state} />,
      text: ({ state }) => translate(`summary.state.${state}`),
    },
    {
      key: 'approval',
      label: translate('summary.approval'),
      cell: ({ approval }) => approval && `${approval.approver}　${sayShort(approval.at)}`,
    },
    {
      key: 'print',
      label: '',
      align: 'right',
      cell: ({ approvalSheet }) =>
        approvalSheet && (
          <Button
            size="small"
            variant="outlined"
            href={fileUrl(approvalSheet.url, true)}
            target="_blank"
            rel="noreferrer"
          >
            {translate('summary.printSheet')}
          </Button>
        ),
    },
  ]
}

/** What waits for 审签, and what was approved: to read, and to print the sheet on which the approver signs. */
export default function ApprovalListPage() {
  const translate = useTranslate()
  const { campaign = '' } = useParams()
  const { data, error, refetch } = useRead(summaryList, { campaignId: campaign, phase: null }, { live: true })
  const columns = useColumns(campaign)
  const frozen = (data?.summaries ?? []).filter(({ state }) => state !== 'building')
  const waiting = frozen.filter(({ state }) => state === 'frozen')
  const settled = frozen.filter(({ state }) => state !== 'frozen')
  if (error && !data) return <NoPage error={error} onRetry={() => void refetch()} />
  return (
    <>
      <PageTitle title={translate('summary.approvals')}>{translate('summary.approvalsHint')}</PageTitle>
      <Complaint error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loading />}
      {data && (
        <Panel title={translate('summary.toApprove')} flush>
          <RecordTable
            rows={waiting}
            columns={columns}
            rowKey={({ id }) => id}
            caption={translate('summary.toApprove')}
            empty={
              <EmptyState
                says={translate('summary.nothingToApprove')}
                hint={translate('summary.approvalsEmpty')}
              />
            }
          />
        </Panel>
      )}
      {settled.length > 0 && (
        <Panel title={translate('summary.approved')} flush>
          <PagedTable
            rows={settled}
            perPage={20}
            columns={columns}
            rowKey={({ id }) => id}
            caption={translate('summary.approved')}
          />
        </Panel>
      )}
    </>
  )
}
