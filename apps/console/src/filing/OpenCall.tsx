import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { QuotaLines } from '../campaign/QuotaLines'
import { StandingLines } from '../campaign/StandingLines'
import { palette } from '../frame/palette'
import { Countdown, Panel } from '../parts'
import { sayInstant } from '../platform/time'
import { Begin } from './Begin'
import type { Call } from '../entry/entry.documents'

type Phase = Call['phases'][number]

/** What this call asks of the unit: phases with their close, how far it is, and a new case in each that is open. */
export function OpenCall({ call }: { call: Call }) {
  return (
    <Panel>
      {call.phases.map((phase) => (
        <PhaseLine key={phase.key} call={call} phase={phase} />
      ))}
      <Box sx={{ mt: 1 }}>
        <StandingLines standing={call.standing} />
        <QuotaLines quotas={call.quotas} />
      </Box>
    </Panel>
  )
}

function PhaseLine({ call, phase }: { call: Call; phase: Phase }) {
  const translate = useTranslate()
  const themes = phase.themes.map((theme) => theme.label).join(translate('entry.listComma'))
  return (
    <Box sx={line}>
      <Box sx={{ flex: '1 1 24em', minWidth: 0 }}>
        <Box component="span" sx={{ fontWeight: 600, mr: 1.5 }}>
          {phase.title}
        </Box>
        <Countdown
          closesAt={phase.myClose}
          daysLeft={phase.daysLeft}
          open={phase.open}
          wording={phase.wording}
        />
        {phase.permission && (
          <Box sx={{ color: palette.quiet }}>
            {translate('campaign.permitted', {
              until: sayInstant(phase.permission.until),
              reason: phase.permission.reason,
            })}
          </Box>
        )}
        {themes !== '' && (
          <Box sx={{ color: palette.quiet, fontSize: '0.9rem' }}>{translate('entry.themes', { themes })}</Box>
        )}
      </Box>
      {phase.open && <Begin call={call} phase={phase.key} />}
    </Box>
  )
}

const line = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 1.5,
  py: 1,
  '& + &': { borderTop: `1px solid ${palette.line}` },
} as const
