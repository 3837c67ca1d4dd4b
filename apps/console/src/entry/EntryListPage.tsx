import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { useParams } from 'react-router-dom'
import { usePost } from '../frame/post'
import { Missing } from '../frame/Missing'
import { NoPage } from '../frame/NoPage'
import { Loading, PageTitle, Panel, RecordList, Search } from '../parts'
import { useAsked } from '../parts/inAddress'
import { SavedFilters } from '../saved/SavedFilters'
import { useRead } from '../platform/read'
import { callOne } from './entry.documents'
import { NoEntries } from './NoEntries'
import { OpenCall } from '../filing/OpenCall'
import { StateFilter } from './StateFilter'
import { useEntryColumns } from './columns'
import type { EntryLine } from './wire'

/** The cases of one call: for a filing unit its own, with what is open and where it stands. */
export default function EntryListPage() {
  const translate = useTranslate()
  const { campaign = '' } = useParams()
  const { data, error, refetch } = useRead(callOne, { id: campaign })
  if (error) return <NoPage error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading />
  if (!data.campaign) return <Missing />
  const call = data.campaign
  return (
    <>
      <PageTitle title={translate('entry.title')} kicker={call.title} />
      {call.mine?.role === 'filer' && <OpenCall call={call} />}
      <Entries campaign={campaign} />
    </>
  )
}

function Entries({ campaign }: { campaign: string }) {
  const translate = useTranslate()
  const own = usePost().kind === 'filingClerk'
  const [search, set] = useAsked()
  const columns = useEntryColumns({ filer: !own })
  const states = search.get('state')?.split(',').filter(Boolean)
  const filter = {
    campaignId: campaign,
    phase: search.get('phase'),
    states: states?.length ? states : undefined,
    search: search.get('search'),
  }
  const asked = Boolean(filter.phase ?? states?.length ?? filter.search)
  return (
    <Panel title={translate(own ? 'entry.own' : 'entry.all')} flush>
      <Box
        className="no-print"
        sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, px: 2, pb: 1.5 }}
      >
        <StateFilter value={search.get('state') ?? ''} onChange={(value) => set('state', value)} own={own} />
        <Search value={search.get('search') ?? ''} onChange={(value) => set('search', value)} />
      </Box>
      <SavedFilters />
      <RecordList<EntryLine>
        resource="entries"
        filter={filter}
        sort={{ field: 'updated', order: 'DESC' }}
        columns={columns}
        caption={translate('entry.title')}
        empty={<NoEntries asked={asked} own={own} />}
      />
    </Panel>
  )
}
