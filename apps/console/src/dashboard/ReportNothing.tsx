import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { Complaint, useKeptWords } from '../parts'
import { useAct } from '../platform/act'
import { reportNothing, type MatrixPhase } from './dashboard.documents'

const kinds = ['noCase', 'notHeld'] as const
const nothing = { kind: kinds[0] as string, reason: '' }

type Props = { campaign: string; phase: MatrixPhase; onClose: () => void }

/** 零报告: nothing comes in this phase, and why. */
export function ReportNothing({ campaign, phase, onClose }: Props) {
  const translate = useTranslate()
  const notify = useNotify()
  const [typed, setTyped] = useState(nothing)
  const { kind, reason } = typed
  const kept = useKeptWords(`nothing.${campaign}.${phase.key}`, {
    words: typed,
    standing: nothing,
    restore: setTyped,
  })
  const { run, running, error } = useAct(reportNothing)
  const save = async () => {
    if (!(await run({ campaignId: campaign, phase: phase.key, kind, reason }))) return
    kept.forget()
    notify('dashboard.nilDone', { type: 'success' })
    onClose()
  }
  return (
    <Dialog open onClose={running ? undefined : onClose} fullWidth maxWidth="sm">
      <DialogTitle>{translate('dashboard.nilTitle', { phase: phase.title })}</DialogTitle>
      <DialogContent>
        <Stack spacing={2} sx={{ pt: 1 }}>
          {kept.offer}
          <span>{translate('dashboard.nilHint')}</span>
          <TextField
            select
            label={translate('dashboard.nilKind')}
            value={kind}
            onChange={(event) => setTyped({ ...typed, kind: event.target.value })}
          >
            {kinds.map((one) => (
              <MenuItem key={one} value={one}>
                {translate(`dashboard.nilKind.${one}`)}
              </MenuItem>
            ))}
          </TextField>
          <TextField
            required
            multiline
            label={translate('dashboard.nilReason')}
            value={reason}
            onChange={(event) => setTyped({ ...typed, reason: event.target.value })}
          />
        </Stack>
        <Complaint error={error} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} disabled={running}>
          {translate('ra.action.cancel')}
        </Button>
        <Button variant="contained" disabled={running || reason.trim() === ''} onClick={() => void save()}>
          {translate('dashboard.nilAct')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
