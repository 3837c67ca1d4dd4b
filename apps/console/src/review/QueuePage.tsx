import Box from '@mui/material/Box'
import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import { useTranslate } from 'react-admin'
import { useParams } from 'react-router-dom'
import { Missing } from '../frame/Missing'
import { NoPage } from '../frame/NoPage'
import { organisationName } from '../organisation/organisation.documents'
import { EmptyState, Loading, PageTitle, Panel, RecordList } from '../parts'
import { useAsked } from '../parts/inAddress'
import { useRead } from '../platform/read'
import { SavedFilters } from '../saved/SavedFilters'
import { ChosenActs } from './ChosenActs'
import { useQueueColumns } from './columns'
import { Filters } from './Filters'
import { filterOf, narrowedBy, orderOf, queueNames, queueOf, type QueueName } from './queue'
import { queueCampaign, type QueueCampaign, type QueueLine } from './review.documents'
import { useChosen } from './useChosen'

/** The cases that units have sent in, what waits for review first. */
export default function QueuePage() {
  const { campaign: id = '' } = useParams()
  const { data, error, refetch } = useRead(queueCampaign, { id })
  if (error) return <NoPage error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading />
  if (!data.campaign) return <Missing />
  return <Queue campaign={data.campaign} />
}

function Queue({ campaign }: { campaign: QueueCampaign }) {
  const translate = useTranslate()
  const [search, set] = useAsked()
  const lines = useQueueColumns(campaign, search)
  const queue = queueOf(search)
  const { chosen, choose, column } = useChosen()
  const many = queue === 'waiting'
  const narrowed = ['phase', 'filer', 'theme', 'search'].some((name) => search.has(name))
  const empty = (
    <EmptyState
      says={translate(narrowed ? 'review.noneFound' : `review.none.${queue}`)}
      hint={translate(narrowed ? 'review.noneFoundHint' : 'review.noneHint')}
    />
  )
  return (
    <>
      <PageTitle title={translate('review.title')} kicker={campaign.title}>
        {translate('review.hint')}
        <Box component="span" className="no-print" sx={{ '@media (hover: none)': { display: 'none' } }}>
          {translate('review.keysHint')}
        </Box>
      </PageTitle>
      <Tabs
        value={queue}
        onChange={(_, next: QueueName) => set('queue', next)}
        variant="scrollable"
        allowScrollButtonsMobile
        aria-label={translate('review.queues')}
        sx={{ mb: 1.5 }}
      >
        {queueNames.map((name) => (
          <Tab key={name} value={name} label={translate(`review.queue.${name}`)} />
        ))}
      </Tabs>
      <OnPaper campaign={campaign} search={search} />
      <Filters campaign={campaign} search={search} onChange={set} />
      <Panel flush>
        <SavedFilters />
        <RecordList<QueueLine>
          resource="queue"
          filter={filterOf(campaign.id, search)}
          sort={orderOf(search)}
          columns={many ? [column, ...lines] : lines}
          caption={translate('review.title')}
          empty={empty}
          above={(rows) =>
            many &&
            // What was chosen may have left the list while it is being decided.
            (rows.length > 0 || chosen.length > 0) && (
              <ChosenActs campaign={campaign.id} rows={rows} chosen={chosen} onChoose={choose} />
            )
          }
        />
      </Panel>
    </>
  )
}

/** Tabs and boxes are not printed: a sheet says which queue it shows and by what it was narrowed, and the page does not say it twice. */
function OnPaper({ campaign, search }: { campaign: QueueCampaign; search: URLSearchParams }) {
  const translate = useTranslate()
  const filer = search.get('filer') ?? ''
  const named = useRead(organisationName, { id: filer }, { enabled: filer !== '' })
  const narrowed = narrowedBy(campaign, search, named.data?.organisation?.name).map(({ name, says }) =>
    translate('review.narrowedBy', { name: translate(name), says }),
  )
  const words = [translate(`review.queue.${queueOf(search)}`), ...narrowed].join('　')
  const content = JSON.stringify(words)
  return <Box sx={{ '@media print': { fontWeight: 600, mb: 1, '&::before': { content } } }} />
}
