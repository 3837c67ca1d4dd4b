import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import FormControlLabel from '@mui/material/FormControlLabel'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { Complaint } from '../parts'
import { useAct } from '../platform/act'
import { describeShots, type Shot, type ShotInput } from './activity.documents'

type Props = { shots: readonly Shot[]; first: Shot; onClose: () => void }

const texts = ['caption', 'place', 'rights'] as const

/** Says the same of one picture or of many; begins with what is said of the first. */
export function DescribePictures({ shots, first, onClose }: Props) {
  const translate = useTranslate()
  const notify = useNotify()
  const { caption, day, place, rights, minors, consent } = first
  const [said, setSaid] = useState<ShotInput>({ caption, day, place, rights, minors, consent })
  const { run, running, error } = useAct(describeShots)
  const save = async () => {
    if (!(await run({ shotIds: shots.map(({ id }) => id), input: said }))) return
    notify('activity.described', { type: 'success' })
    onClose()
  }
  const check = (name: 'minors' | 'consent', on: boolean) =>
    setSaid({ ...said, [name]: on, ...(name === 'minors' && !on ? { consent: false } : {}) })
  const title = translate('activity.describe', { n: shots.length })
  return (
    <Dialog open onClose={running ? undefined : onClose} fullWidth maxWidth="sm">
      <DialogTitle>{title}</DialogTitle>
      <DialogContent>
        <Stack spacing={2} sx={{ pt: 1 }}>
          {texts.map((name) => (
            <TextField
              key={name}
              label={translate(`activity.shot.${name}`)}
              value={said[name]}
              onChange={(event) => setSaid({ ...said, [name]: event.target.value })}
            />
          ))}
          <TextField
            type="date"
            label={translate('activity.shot.day')}
            value={said.day}
            onChange={(event) => setSaid({ ...said, day: event.target.value })}
            slotProps={{ inputLabel: { shrink: true } }}
          />
          <FormControlLabel
            control={<Checkbox checked={said.minors} onChange={(_event, on) => check('minors', on)} />}
            label={translate('activity.shot.minors')}
          />
          {said.minors && (
            <FormControlLabel
              control={<Checkbox checked={said.consent} onChange={(_event, on) => check('consent', on)} />}
              label={translate('activity.shot.hasConsent')}
            />
          )}
        </Stack>
        <Complaint error={error} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} disabled={running}>
          {translate('ra.action.cancel')}
        </Button>
        <Button variant="contained" disabled={running} onClick={() => void save()}>
          {translate('ra.action.save')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
