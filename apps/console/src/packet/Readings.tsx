import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { Complaint, JobProgress, Panel } from '../parts'
import { useRead } from '../platform/read'
import { sayInstant } from '../platform/time'
import { packetReadings, type PacketReading } from './packet.documents'
import { ReadView } from './ReadView'
import { Take } from './Take'

/** 预览: what is being read of what came, and what was read and waits to be taken; one is open at a time, at first the newest. */
export function Readings({ campaignId }: { campaignId: string }) {
  const translate = useTranslate()
  const { data, error, refetch } = useRead(packetReadings, { campaignId }, { anew: true })
  const [chosen, choose] = useState('')
  const readings = data?.packetReadings ?? []
  const open = readings.find(({ job }) => job.id === chosen) ?? readings[0]
  if (error) return <Complaint error={error} onRetry={() => void refetch()} />
  if (readings.length === 0) return null
  return (
    <Panel title={translate('packet.read')}>
      <Box sx={{ color: palette.quiet, mb: 1.5 }}>{translate('packet.readHint')}</Box>
      {readings.map((one) => (
        <Line
          key={one.job.id}
          campaignId={campaignId}
          one={one}
          open={one === open}
          onOpen={() => choose(one.job.id)}
        />
      ))}
    </Panel>
  )
}

type LineProps = { campaignId: string; one: PacketReading; open: boolean; onOpen: () => void }

function Line({ campaignId, one, open, onOpen }: LineProps) {
  const translate = useTranslate()
  const { organisation, at, job, uploadIds, reading } = one
  return (
    <Box sx={{ borderTop: `1px solid ${palette.shade}`, py: 1 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5 }}>
        <span>{organisation.name}</span>
        <Box component="span" sx={{ color: palette.quiet }}>
          {sayInstant(at)}
        </Box>
        {reading && !open && (
          <Button
            variant="outlined"
            size="small"
            aria-label={`${translate('packet.look')} ${organisation.name}`}
            onClick={onOpen}
          >
            {translate('packet.look')}
          </Button>
        )}
      </Box>
      {!reading && <JobProgress id={job.id} />}
      {reading && open && (
        <>
          <ReadView reading={reading} />
          <Take of={{ campaignId, organisationId: organisation.id, uploadIds }} reading={reading} />
        </>
      )}
    </Box>
  )
}
