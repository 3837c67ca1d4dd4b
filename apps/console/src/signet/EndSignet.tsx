import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import FormControlLabel from '@mui/material/FormControlLabel'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useState, type FormEvent } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { PasswordField } from '../entrance/PasswordField'
import { Complaint } from '../parts'
import { useAct } from '../platform/act'
import { endSignet } from './signet.documents'

/** Ends the seal in force, saying why and whether its key has leaked. */
export function EndSignet() {
  const translate = useTranslate()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="outlined" color="error" onClick={() => setOpen(true)}>
        {translate('signet.end')}
      </Button>
      {open && <Form onClose={() => setOpen(false)} />}
    </>
  )
}

function Form({ onClose }: { onClose: () => void }) {
  const translate = useTranslate()
  const notify = useNotify()
  const [reason, setReason] = useState('')
  const [compromised, setCompromised] = useState(false)
  const [password, setPassword] = useState('')
  const { run, running, error } = useAct(endSignet)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!(await run({ reason, compromised, password }))) return
    notify('signet.done.ended', { type: 'success' })
    onClose()
  }
  return (
    <Dialog open onClose={running ? undefined : onClose} aria-labelledby="end-signet">
      <form onSubmit={submit}>
        <DialogTitle id="end-signet">{translate('signet.end')}</DialogTitle>
        <DialogContent>
          <Typography sx={{ mb: 2 }}>{translate('signet.endText')}</Typography>
          <Stack spacing={2}>
            <TextField
              autoFocus
              required
              label={translate('signet.endReason')}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
            <FormControlLabel
              control={<Checkbox checked={compromised} onChange={(_, checked) => setCompromised(checked)} />}
              label={translate('signet.compromised')}
            />
            <PasswordField
              label={translate('signet.password')}
              purpose="current"
              value={password}
              onChange={setPassword}
            />
          </Stack>
          <Complaint error={error} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={running}>
            {translate('ra.action.cancel')}
          </Button>
          <Button type="submit" variant="contained" color="error" disabled={running || !reason || !password}>
            {translate('signet.end')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
