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
import { Complaint } from '../parts'
import { useAct } from '../platform/act'
import { reportNothing, type MatrixPhase } from './dashboard.documents'

const kinds = ['noCase', 'notHeld'] as const

type Props = { campaign: string; phase: MatrixPhase; onClose: () => void }

/** 零报告: nothing comes in this phase, and why. */
export function ReportNothing({ campaign, phase, onClose }: Props) {
  const translate = useTranslate()
  const notify = useNotify()
  const [kind, setKind] = useState<string>(kinds[0])
  const [reason, setReason] = useState('')
  const { run, running, error } = useAct(reportNothing)
  const save = async () => {
    if (!(await run({ campaignId: campaign, phase: phase.key, kind, reason }))) return
    notify('dashboard.nilDone', { type: 'success' })
    onClose()
  }
  return (
    <Dialog open onClose={running ? undefined : onClose} fullWidth maxWidth="sm">
      <DialogTitle>{translate('dashboard.nilTitle', { phase: phase.title })}</DialogTitle>
      <DialogContent>
        <Stack spacing={2} sx={{ pt: 1 }}>
          <span>{translate('dashboard.nilHint')}</span>
          <TextField
            select
            label={translate('dashboard.nilKind')}
            value={kind}
            onChange={(event) => setKind(event.target.value)}
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
            onChange={(event) => setReason(event.target.value)}
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
