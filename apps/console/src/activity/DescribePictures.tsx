import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { FormDialog, useKeptWords } from '../parts'
import { useAct } from '../platform/act'
import { describeShots, type Shot } from './activity.documents'
import { changedIn, differing, minorsSaid, saidAlike, texts, type Part } from './describing'

type Props = { shots: readonly Shot[]; onDone: () => void; onClose: () => void }

/** Says what one picture shows, or what many do; of each of many stays what nobody said of them all. */
export function DescribePictures({ shots, onDone, onClose }: Props) {
  const translate = useTranslate()
  // As it was when the dialog opened: what a colleague says meanwhile is not what was changed here.
  const [{ before, apart, n, ids }] = useState(() => ({
    ids: shots.map(({ id }) => id),
    before: saidAlike(shots),
    apart: differing(shots),
    n: shots.length,
  }))
  const [typed, setTyped] = useState(before)
  const kept = useKeptWords(`shots.${ids.toSorted().join('.')}`, {
    words: typed,
    standing: before,
    restore: setTyped,
  })
  const act = useAct(describeShots)
  const input = changedIn(before, typed)
  const box = (part: Part) => ({
    label: translate(`activity.shot.${part}`),
    value: typed[part],
    onChange: (event: { target: { value: string } }) => setTyped({ ...typed, [part]: event.target.value }),
    ...(apart.has(part)
      ? { helperText: translate(typed[part] === '' ? 'activity.eachStays' : 'activity.allBecome', { n }) }
      : {}),
  })
  return (
    <FormDialog
      title={translate('activity.describe', { n })}
      label={translate('ra.action.save')}
      done="activity.described"
      act={act}
      kept={kept}
      ready={Object.keys(input).length > 0}
      perform={() => act.run({ shotIds: shots.map(({ id }) => id), input })}
      onDone={onDone}
      onClose={onClose}
    >
      {texts.map((part) => (
        <TextField
          key={part}
          {...box(part)}
          {...(part === 'day' ? { type: 'date', slotProps: { inputLabel: { shrink: true } } } : {})}
        />
      ))}
      <TextField
        select
        {...box('minors')}
        slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      >
        {apart.has('minors') && <MenuItem value="">{translate('activity.unchanged')}</MenuItem>}
        {before.minors === '' && !apart.has('minors') && (
          <MenuItem value="">{translate('activity.minors.unsaid')}</MenuItem>
        )}
        {minorsSaid.map((said) => (
          <MenuItem key={said} value={said}>
            {translate(`activity.minors.${said}`)}
          </MenuItem>
        ))}
      </TextField>
    </FormDialog>
  )
}
