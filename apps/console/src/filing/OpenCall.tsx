import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { useNavigate } from 'react-router-dom'
import { StandingLines } from '../campaign/StandingLines'
import { palette } from '../frame/palette'
import { ActButton, Countdown, Panel } from '../parts'
import { usePath } from '../platform/path'
import { sayInstant } from '../platform/time'
import { startEntry } from './acts.documents'
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
      </Box>
    </Panel>
  )
}

function PhaseLine({ call, phase }: { call: Call; phase: Phase }) {
  const translate = useTranslate()
  const navigate = useNavigate()
  const path = usePath()
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
        <Box sx={{ color: palette.quiet, fontSize: '0.9rem' }}>{translate('entry.themes', { themes })}</Box>
      </Box>
      {phase.open && (
        <ActButton
          act={startEntry}
          variables={{ campaignId: call.id, phase: phase.key }}
          verb="entry.create"
          verbs={call.verbs}
          label="entry.start"
          onDone={({ startEntry: { id } }) => navigate(path(`/entries/${id}/edit`))}
        />
      )}
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
