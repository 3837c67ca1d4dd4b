import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { Barred, Complaint } from '../parts'
import { useAct } from '../platform/act'
import { inPlace, lawOf } from './law'
import { requestSeal, type Summary } from './summary.documents'

type Props = { summary: Summary; matter: string }

/** Puts the approved table before the seal keeper: for what, and how many copies. */
export function RequestSeal({ summary, matter }: Props) {
  const translate = useTranslate()
  const [open, setOpen] = useState(false)
  const law = lawOf(summary.verbs, 'seal.request')
  if (!inPlace(law)) return null
  if (!law.allowed) return <Barred label={translate('summary.requestSeal')} violations={law.violations} />
  return (
    <>
      <Button variant="contained" onClick={() => setOpen(true)}>
        {translate('summary.requestSeal')}
      </Button>
      {open && <Form summary={summary} matter={matter} onClose={() => setOpen(false)} />}
    </>
  )
}

function Form({ summary, matter, onClose }: Props & { onClose: () => void }) {
  const translate = useTranslate()
  const notify = useNotify()
  const [reason, setReason] = useState(matter)
  const [copies, setCopies] = useState('1')
  const { run, running, error } = useAct(requestSeal)
  const perform = async () => {
    if (!(await run({ id: summary.id, reason: reason.trim(), copies: Number(copies) }))) return
    notify('summary.done.sealRequested', { type: 'success' })
    onClose()
  }
  const fits = reason.trim() !== '' && /^[1-9]\d{0,2}$/.test(copies)
  return (
    <Dialog open onClose={running ? undefined : onClose} aria-labelledby="request-seal">
      <DialogTitle id="request-seal">{translate('summary.requestSeal')}</DialogTitle>
      <DialogContent>
        <Typography sx={{ mb: 2 }}>{translate('summary.requestSealText')}</Typography>
        <Stack spacing={2}>
          <TextField
            autoFocus
            required
            multiline
            minRows={2}
            label={translate('seal.reason')}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <TextField
            required
            label={translate('seal.copies')}
            value={copies}
            onChange={(event) => setCopies(event.target.value)}
            slotProps={{ htmlInput: { inputMode: 'numeric' } }}
            sx={{ maxWidth: 160 }}
          />
        </Stack>
        <Complaint error={error} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} disabled={running}>
          {translate('ra.action.cancel')}
        </Button>
        <Button variant="contained" disabled={running || !fits} onClick={() => void perform()}>
          {translate('summary.requestSeal')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
