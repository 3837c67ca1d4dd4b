import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { Complaint, useKeptWords } from '../parts'
import { useAct } from '../platform/act'
import { instantOf, minuteNow } from '../summary/minute'
import { noteCall, type Owing } from './chase.documents'

type Props = { campaign: string; owing: Owing; onClose: () => void }

/** A call in one line: when, who answered, what was said, and by when it was promised. */
export function NoteCall({ campaign, owing, onClose }: Props) {
  const translate = useTranslate()
  const notify = useNotify()
  const [standing] = useState(() => ({ at: minuteNow(), person: owing.contactName, answer: '', day: '' }))
  const [typed, setTyped] = useState(standing)
  const { at, person, answer, day } = typed
  const kept = useKeptWords(`call.${campaign}.${owing.phase}.${owing.organisation.id}`, {
    words: typed,
    standing,
    restore: setTyped,
  })
  const { run, running, error } = useAct(noteCall)
  const save = async () => {
    const { phase, organisation } = owing
    const promisedOn = day === '' ? null : day
    // What is left as it stood is now by the server's clock: this computer's may be fast.
    const called = at === standing.at ? null : instantOf(at)
    const of = { campaignId: campaign, phase, organisationId: organisation.id }
    const input = { ...of, person, answer, promisedOn, at: called }
    if (!(await run({ input }))) return
    kept.forget()
    notify('chase.done.noted', { type: 'success' })
    onClose()
  }
  return (
    <Dialog open onClose={running ? undefined : onClose} fullWidth maxWidth="sm">
      <DialogTitle>{translate('chase.noteOf', { unit: owing.organisation.name })}</DialogTitle>
      <DialogContent>
        <Stack spacing={2} sx={{ pt: 1 }}>
          {kept.offer}
          <span>
            {owing.contactName} {owing.contactPhone}　{owing.missing}
          </span>
          <TextField
            type="datetime-local"
            required
            label={translate('chase.calledAt')}
            value={at}
            onChange={(event) => setTyped({ ...typed, at: event.target.value })}
            slotProps={{ inputLabel: { shrink: true } }}
          />
          <TextField
            required
            label={translate('chase.person')}
            value={person}
            onChange={(event) => setTyped({ ...typed, person: event.target.value })}
          />
          <TextField
            required
            autoFocus
            label={translate('chase.answer')}
            value={answer}
            onChange={(event) => setTyped({ ...typed, answer: event.target.value })}
          />
          <TextField
            type="date"
            label={translate('chase.promisedOn')}
            helperText={translate('chase.promisedHint')}
            value={day}
            onChange={(event) => setTyped({ ...typed, day: event.target.value })}
            slotProps={{ inputLabel: { shrink: true } }}
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
          disabled={running || at === '' || person.trim() === '' || answer.trim() === ''}
          onClick={() => void save()}
        >
          {translate('ra.action.save')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
