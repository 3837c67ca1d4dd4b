import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { Complaint } from '../parts/Complaint'
import { useAct } from '../platform/act'
import { useRead } from '../platform/read'
import { signedInAs } from '../platform/session'
import { demoRoles, demoSignIn } from '../platform/session.documents'

/** Each role of the demo as one button. */
export function DemoDoors() {
  const translate = useTranslate()
  const { data, error, refetch } = useRead(demoRoles, {}, { anew: true })
  const enter = useAct(demoSignIn)
  const go = async (role: string) => {
    const answer = await enter.run({ role })
    if (answer) signedInAs(answer.demoSignIn)
  }
  return (
    <Stack spacing={1} aria-label={translate('entrance.demo')}>
      <Complaint error={error ?? enter.error} onRetry={() => void refetch()} />
      {(data?.demoRoles ?? []).map((role) => (
        <Button
          key={role.key}
          variant="outlined"
          disabled={enter.running}
          onClick={() => void go(role.key)}
          sx={{ justifyContent: 'space-between', textAlign: 'left', gap: 2, color: palette.ink }}
        >
          <strong style={{ flexShrink: 0 }}>{role.label}</strong>
          <Box component="span" sx={{ color: palette.quiet, fontWeight: 400, textAlign: 'right' }}>
            {role.organisation}
          </Box>
        </Button>
      ))}
    </Stack>
  )
}
