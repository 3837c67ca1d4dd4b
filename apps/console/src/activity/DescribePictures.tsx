import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { FormDialog } from '../parts'
import { useAct } from '../platform/act'
import { describeShots, type Shot, type ShotInput } from './activity.documents'

type Props = { shots: readonly Shot[]; first: Shot; onClose: () => void }

const texts = ['caption', 'place', 'rights'] as const

/** Says the same of one picture or of many; begins with what is said of the first. */
export function DescribePictures({ shots, first, onClose }: Props) {
  const translate = useTranslate()
  const { caption, day, place, rights, minors, consent } = first
  const [said, setSaid] = useState<ShotInput>({ caption, day, place, rights, minors, consent })
  const act = useAct(describeShots)
  const check = (name: 'minors' | 'consent', on: boolean) =>
    setSaid({ ...said, [name]: on, ...(name === 'minors' && !on ? { consent: false } : {}) })
  return (
    <FormDialog
      title={translate('activity.describe', { n: shots.length })}
      label={translate('ra.action.save')}
      done="activity.described"
      act={act}
      ready
      perform={() => act.run({ shotIds: shots.map(({ id }) => id), input: said })}
      onClose={onClose}
    >
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
    </FormDialog>
  )
}
