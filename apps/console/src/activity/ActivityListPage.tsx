import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import { Link, useParams, useSearchParams } from 'react-router-dom'
import { NoPage } from '../frame/NoPage'
import { usePost } from '../frame/post'
import { Complaint, EmptyState, Loading, PagedTable, PageTitle, Panel } from '../parts'
import { usePath } from '../platform/path'
import { useRead } from '../platform/read'
import { activityList } from './activity.documents'
import { useActivityColumns } from './columns'

function NewButton({ campaign, label }: { campaign: string; label: string }) {
  const translate = useTranslate()
  const path = usePath()
  return (
    <Button component={Link} to={path(`/campaigns/${campaign}/activities/new`)} variant="contained">
      {translate(label)}
    </Button>
  )
}

/** A unit's own activities, or for the office those of all its units. */
export default function ActivityListPage() {
  const translate = useTranslate()
  const { campaign = '' } = useParams()
  const unit = useSearchParams()[0].get('unit')
  const { kind } = usePost()
  const own = kind === 'filingClerk'
  const { data, error, refetch } = useRead(
    activityList,
    { campaignId: campaign, organisationId: unit },
    { live: true },
  )
  const columns = useActivityColumns({ data, unit: !own })
  const label = own ? 'activity.new' : 'activity.enter'
  const create = own || kind === 'editor' ? <NewButton campaign={campaign} label={label} /> : undefined
  const hint = translate(own ? 'activity.emptyHint' : 'activity.emptyHintOffice')
  if (error && !data) return <NoPage error={error} onRetry={() => void refetch()} />
  return (
    <>
      <PageTitle title={translate('activity.title')} kicker={data?.campaign.title} aside={create}>
        {translate(own ? 'activity.hint' : 'activity.hintOffice')}
      </PageTitle>
      <Complaint error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loading />}
      {data && (
        <Panel flush>
          <PagedTable
            rows={data.activities}
            columns={columns}
            rowKey={({ id }) => id}
            caption={translate('activity.title')}
            empty={
              <EmptyState says={translate('activity.empty')} hint={hint}>
                {create}
              </EmptyState>
            }
          />
        </Panel>
      )}
    </>
  )
}
