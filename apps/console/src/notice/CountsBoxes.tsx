import { countsIn, countUnits, type Campaign, type CountUnit, type Place } from '@huibian/domain'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useTranslate } from 'react-admin'
import { useFixed, useWrong } from './Boxes'
import { countsParts, countsWritten, type AskedCounts } from './counts'
import { useEditing } from './editing'
import { paramLabels } from './labels.messages'
import { keyOf } from './mistakePlace'
import { wordsIn } from './words'

type Rule = Campaign['rules'][number]

/** How a limit of text counts, where it is not as the call does: what is one, and what of a text is counted. */
export function CountsBoxes({ rule }: { rule: Rule }) {
  const translate = useTranslate()
  const { edit } = useEditing()
  const at: Place = ['rules', { id: rule.id }, 'params', 'counts']
  const counts = countsIn(rule.params)
  const set = (change: AskedCounts) => edit(at, countsWritten({ ...counts, ...change }))
  const asCall = translate('notice.countsAsCall')
  return (
    <Stack spacing={2}>
      <Choice
        name="unit"
        at={[...at, 'unit']}
        value={counts.unit ?? ''}
        none={asCall}
        offered={countUnits.map((unit) => [unit, translate(`notice.countUnit.${unit}`)])}
        onChoose={(unit) => set({ unit: unit === '' ? undefined : (unit as CountUnit) })}
      />
      {countsParts.map((part) => (
        <Choice
          key={part}
          name={part}
          at={[...at, part]}
          value={counts[part] === undefined ? '' : String(counts[part])}
          none={asCall}
          offered={[
            ['true', translate('notice.countsPart')],
            ['false', translate('notice.countsPartNot')],
          ]}
          onChoose={(chosen) => set({ [part]: chosen === '' ? undefined : chosen === 'true' })}
        />
      ))}
    </Stack>
  )
}

type ChoiceProps = {
  name: string
  at: Place
  value: string
  none: string
  offered: readonly (readonly [id: string, words: string])[]
  onChoose: (id: string) => void
}

function Choice({ name, at, value, none, offered, onChoose }: ChoiceProps) {
  const fixed = useFixed(at)
  const wrong = useWrong(at)
  const label = paramLabels[name]
  return (
    <TextField
      select
      fullWidth
      label={label && wordsIn(label)}
      value={value}
      disabled={fixed !== undefined}
      error={wrong !== undefined}
      helperText={wrong ?? fixed}
      onChange={(event) => onChoose(event.target.value)}
      slotProps={{
        select: { displayEmpty: true, SelectDisplayProps: { 'data-place': keyOf(at) } as object },
        inputLabel: { shrink: true },
      }}
    >
      <MenuItem value="">{none}</MenuItem>
      {offered.map(([id, words]) => (
        <MenuItem key={id} value={id}>
          {words}
        </MenuItem>
      ))}
    </TextField>
  )
}
