import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { useParams } from 'react-router-dom'
import { NoPage } from '../frame/NoPage'
import { palette } from '../frame/palette'
import {
  ActButton,
  Complaint,
  EmptyState,
  JobProgress,
  Loading,
  PagedTable,
  PageTitle,
  Panel,
} from '../parts'
import { useRead } from '../platform/read'
import { sayInstant } from '../platform/time'
import { Bring } from './Bring'
import { usePacketColumns } from './columns'
import { makePacket, packetPage, type PacketUnit } from './packet.documents'
import { Readings } from './Readings'

/** 线下报送: packets go out to units that cannot sign in, and come back to be taken in their place. */
export default function PacketPage() {
  const translate = useTranslate()
  const { campaign = '' } = useParams()
  const { data, error, refetch } = useRead(packetPage, { campaignId: campaign })
  if (error && !data) return <NoPage error={error} onRetry={() => void refetch()} />
  return (
    <>
      <PageTitle title={translate('packet.title')} kicker={data?.campaign.title}>
        {translate('packet.hint')}
      </PageTitle>
      <Complaint error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loading />}
      {data && (
        <>
          <Units campaignId={campaign} units={data.packetUnits} />
          {data.packetUnits.length > 0 && <Bring campaignId={campaign} units={data.packetUnits} />}
          <Readings campaignId={campaign} />
          {data.packetJobs.length > 0 && (
            <Panel title={translate('packet.jobs')}>
              {data.packetJobs.map(({ id, kind, createdAt }) => (
                <Box key={id} sx={{ borderTop: `1px solid ${palette.shade}`, py: 1 }}>
                  {translate(`packet.job.${kind === 'packet.make' ? 'make' : 'take'}`)}
                  <Box component="span" sx={{ color: palette.quiet, ml: 1.5 }}>
                    {sayInstant(createdAt)}
                  </Box>
                  <JobProgress id={id} />
                </Box>
              ))}
            </Panel>
          )}
        </>
      )}
    </>
  )
}

function Units({ campaignId, units }: { campaignId: string; units: readonly PacketUnit[] }) {
  const translate = useTranslate()
  const columns = usePacketColumns(campaignId)
  return (
    <Panel flush title={translate('packet.units')}>
      <Box sx={{ px: 2, pb: 1.5, display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
        <Box sx={{ color: palette.quiet }}>{translate('packet.unitsHint')}</Box>
        {units.some(({ online }) => !online) && (
          <ActButton
            act={makePacket}
            variables={{ campaignId, organisationId: null }}
            label="packet.all"
            variant="contained"
          />
        )}
      </Box>
      <PagedTable
        rows={units}
        columns={columns}
        rowKey={({ organisation }) => organisation.id}
        caption={translate('packet.units')}
        empty={<EmptyState says={translate('packet.empty')} hint={translate('packet.emptyHint')} />}
      />
    </Panel>
  )
}
