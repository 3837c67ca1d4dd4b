import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { Link, useParams } from 'react-router-dom'
import { NoPage } from '../frame/NoPage'
import { Complaint, EmptyState, Loading, PageTitle, Panel, RecordTable } from '../parts'
import { useAct } from '../platform/act'
import { usePath } from '../platform/path'
import { useRead } from '../platform/read'
import { Carryings } from './Carryings'
import { useColumns } from './columns'
import { carryings, queueCarrying, relayCases, type RelayCase } from './relay.documents'

/** What is not above in this version, and has not gone on from there. */
const open = ({ n, carriedN, state }: RelayCase): boolean => carriedN !== n && state !== 'forwarded'

/** How many the API takes at once. */
const most = 100

/** 向上级报送: what a relay gathered is put into the call above, of which its owner sends the table on. */
export default function CarryPage() {
  const translate = useTranslate()
  const notify = useNotify()
  const path = usePath()
  const { campaign = '' } = useParams()
  const { data, error, refetch } = useRead(relayCases, { campaignId: campaign }, { anew: true })
  const [ticked, setTicked] = useState<readonly string[]>([])
  const jobs = useRead(carryings, { campaignId: campaign }, { anew: true }).data?.carryings ?? []
  const busy = jobs.some(({ state }) => state === 'queued' || state === 'running')
  const act = useAct(queueCarrying)
  const columns = useColumns({ ticked, setTicked, open })
  if (error) return <NoPage error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading />
  const { relayCases: cases, campaign: call } = data
  const upper = call?.relay
  const left = cases.filter(open).map(({ entryId }) => entryId)
  const entryIds = ticked.filter((id) => left.includes(id))
  const carry = async () => {
    if (!(await act.run({ campaignId: campaign, entryIds }))) return
    setTicked([])
    notify('relay.queued', { type: 'success' })
  }
  return (
    <>
      <PageTitle title={translate('relay.title')} kicker={call?.title}>
        {upper && translate('relay.hint', { upper: upper.upperTitle })}
      </PageTitle>
      {!upper && <Alert severity="info">{translate('relay.noUpper')}</Alert>}
      <Complaint error={act.error} />
      <Carryings ids={jobs.map(({ id }) => id)} />
      <Panel title={translate('relay.cases')} flush>
        <RecordTable
          rows={cases}
          columns={columns}
          rowKey={({ entryId }) => entryId}
          caption={translate('relay.cases')}
          empty={<EmptyState says={translate('relay.none')} hint={translate('relay.noneHint')} />}
        />
      </Panel>
      {upper && cases.length > 0 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
          <Button
            variant="contained"
            disabled={act.running || busy || entryIds.length === 0 || entryIds.length > most}
            onClick={() => void carry()}
          >
            {translate('relay.carry', { n: entryIds.length })}
          </Button>
          {left.length > 0 && (
            <Button variant="outlined" onClick={() => setTicked(left.slice(0, most))}>
              {translate(left.length > most ? 'relay.chooseFirst' : 'relay.chooseAll', { most })}
            </Button>
          )}
          <Button component={Link} to={path(`/campaigns/${upper.upperId}/summary`)} variant="outlined">
            {translate('relay.summary')}
          </Button>
        </Box>
      )}
    </>
  )
}
