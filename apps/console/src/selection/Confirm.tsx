import Box from '@mui/material/Box'
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
import { palette } from '../frame/palette'
import { Complaint } from '../parts'
import { useAct } from '../platform/act'
import { sayShort } from '../platform/time'
import { confirmText, type Confirmation } from './selection.documents'

type Props = {
  entryId: string
  unit: string
  edited: { revision: number; confirmation: Confirmation | null }
}

/** Whether the author's unit has agreed to the text as it is now, and the act that takes it down. */
export function Confirm({ entryId, unit, edited }: Props) {
  const translate = useTranslate()
  const [open, setOpen] = useState(false)
  const { revision, confirmation } = edited
  const at = confirmation ? sayShort(confirmation.at) : ''
  if (confirmation?.revision === revision)
    return (
      <>
        <Box sx={{ color: palette.good, fontWeight: 600 }}>{translate('edited.confirmed')}</Box>
        <Box sx={{ color: palette.quiet }}>{translate('edited.confirmedBy', { ...confirmation, at })}</Box>
      </>
    )
  return (
    <>
      <Box sx={{ color: palette.warn, mb: 1.5 }}>
        {confirmation
          ? translate('edited.confirmedBefore', { ...confirmation, at })
          : translate('edited.unconfirmed', { unit })}
      </Box>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        {translate('edited.confirm')}
      </Button>
      {open && <Form entryId={entryId} revision={revision} onClose={() => setOpen(false)} />}
    </>
  )
}

type FormProps = { entryId: string; revision: number; onClose: () => void }

function Form({ entryId, revision, onClose }: FormProps) {
  const translate = useTranslate()
  const notify = useNotify()
  const [person, setPerson] = useState('')
  const [way, setWay] = useState('')
  const { run, running, error } = useAct(confirmText)
  const save = async () => {
    if (!(await run({ entryId, revision, person, way }))) return
    notify('edited.done.confirmed', { type: 'success' })
    onClose()
  }
  return (
    <Dialog open onClose={running ? undefined : onClose} aria-labelledby="confirm-text">
      <DialogTitle id="confirm-text">{translate('edited.confirm')}</DialogTitle>
      <DialogContent>
        <Typography sx={{ mb: 2 }}>{translate('edited.confirmText')}</Typography>
        <Stack spacing={2}>
          <TextField
            autoFocus
            required
            label={translate('edited.confirmPerson')}
            value={person}
            onChange={(event) => setPerson(event.target.value)}
          />
          <TextField
            required
            label={translate('edited.confirmWay')}
            helperText={translate('edited.confirmWayHint')}
            value={way}
            onChange={(event) => setWay(event.target.value)}
          />
        </Stack>
        <Complaint error={error} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} disabled={running}>
          {translate('ra.action.cancel')}
        </Button>
        <Button
          variant="contained"
          disabled={running || person.trim() === '' || way.trim() === ''}
          onClick={() => void save()}
        >
          {translate('edited.confirm')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
