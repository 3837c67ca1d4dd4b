import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import { Link, useParams } from 'react-router-dom'
import { NoPage } from '../frame/NoPage'
import { Complaint, EmptyState, Loading, PageTitle, Panel, RecordList } from '../parts'
import { fileUrl } from '../platform/acting'
import { usePath } from '../platform/path'
import { useRead } from '../platform/read'
import { SavedFilters } from '../saved/SavedFilters'
import { ChosenLater } from './LockedBook'
import { useReceivedColumns } from './received.columns'
import { ReceivedFilters, useReceivedFilter } from './ReceivedFilters'
import { bodyList, receivingOne, type Bodies, type Received, type Receiving } from './selection.documents'

/** 收到的案例: what the regions have forwarded, and which of it is selected. */
export default function ReceivedPage() {
  const translate = useTranslate()
  const path = usePath()
  const { campaign = '' } = useParams()
  const receiving = useRead(receivingOne, { campaignId: campaign })
  const bodies = useRead(bodyList, { campaignId: campaign })
  const data = receiving.data && bodies.data && { ...receiving.data, ...bodies.data }
  const error = receiving.error ?? bodies.error
  const retry = () => void Promise.all([receiving.refetch(), bodies.refetch()])
  if (error && !data) return <NoPage error={error} onRetry={retry} />
  return (
    <>
      <PageTitle
        title={translate('selection.received')}
        kicker={data?.book?.campaign.title}
        aside={
          <>
            <Button
              variant="outlined"
              href={fileUrl(`/files/export/entries.xlsx?campaignId=${encodeURIComponent(campaign)}`)}
            >
              {translate('selection.exportReceived')}
            </Button>
            <Button variant="contained" component={Link} to={path(`/campaigns/${campaign}/book`)}>
              {translate('book.menu')}
            </Button>
          </>
        }
      >
        {translate(data?.book?.announcedAt ? 'selection.announcedHint' : 'selection.receivedHint')}
      </PageTitle>
      <Complaint error={error} onRetry={retry} />
      {!data && !error && <Loading />}
      {data?.book && <ChosenLater verbs={data.book.verbs} />}
      {data && <ReceivedList campaign={campaign} receiving={data} />}
    </>
  )
}

function ReceivedList({ campaign, receiving }: { campaign: string; receiving: Receiving & Bodies }) {
  const translate = useTranslate()
  const asked = useReceivedFilter(campaign)
  const columns = useReceivedColumns(campaign, receiving)
  const empty = asked.narrowed ? 'noneFound' : 'none'
  return (
    <Panel flush>
      <ReceivedFilters {...receiving} {...asked} />
      <SavedFilters />
      <RecordList<Received>
        resource="received"
        filter={asked.filter}
        sort={{ field: 'number', order: 'ASC' }}
        columns={columns}
        caption={translate('selection.received')}
        empty={
          <EmptyState says={translate(`selection.${empty}`)} hint={translate(`selection.${empty}Hint`)} />
        }
      />
    </Panel>
  )
}
