import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useId, useState } from 'react'
import { useTranslate } from 'react-admin'
import type { Confirm } from './ActButton'
import { Complaint } from './Complaint'

type Props = {
  open: boolean
  title: string
  confirm: Confirm | undefined
  act: { running: boolean; error: Error | undefined }
  danger: boolean
  onPerform: (reason: string) => Promise<void>
  onClose: () => void
}

/** Asks before an act, and shows why it was refused after it. What was typed stays until it is done. */
export function ActDialog({ open, title, confirm, act, danger, onPerform, onClose }: Props) {
  const translate = useTranslate()
  const id = useId()
  const [reason, setReason] = useState('')
  const missing = confirm?.reason === 'required' && reason.trim() === ''
  return (
    <Dialog open={open} onClose={act.running ? undefined : onClose} aria-labelledby={id}>
      <DialogTitle id={id}>{title}</DialogTitle>
      <DialogContent>
        {confirm?.text && <Typography sx={{ mb: 2 }}>{confirm.text}</Typography>}
        {confirm?.reason && (
          <TextField
            autoFocus
            multiline
            minRows={3}
            sx={{ mt: 0.5 }}
            required={confirm.reason === 'required'}
            label={translate(confirm.reason === 'required' ? 'parts.reason' : 'parts.reasonOptional')}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
        <Complaint error={act.error} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} disabled={act.running}>
          {translate(confirm ? 'ra.action.cancel' : 'ra.action.close')}
        </Button>
        <Button
          variant="contained"
          color={danger ? 'error' : 'primary'}
          disabled={act.running || missing}
          onClick={() => void onPerform(reason.trim())}
        >
          {confirm ? title : translate('parts.retry')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
