import Box from '@mui/material/Box'
import FormControlLabel from '@mui/material/FormControlLabel'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import TextField from '@mui/material/TextField'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'

export type Tick = { ok?: boolean; note?: string }
export type Ticked = { [item: string]: Tick }

type Props = { id: string; name: string; says: string; value: Tick; onChange: (value: Tick) => void }

/** One point of the checklist: met or not, and if not, why it may pass all the same. */
export function ChecklistItem({ id, name, says, value, onChange }: Props) {
  const translate = useTranslate()
  const { ok, note = '' } = value
  return (
    <Box>
      <Box id={`check-${id}`} sx={{ fontWeight: 600 }}>
        {name}
      </Box>
      <Box sx={{ color: palette.quiet, fontSize: '0.9rem' }}>{says}</Box>
      <RadioGroup
        row
        aria-labelledby={`check-${id}`}
        value={ok === undefined ? '' : ok ? 'met' : 'unmet'}
        onChange={(_, chosen) => onChange({ ...value, ok: chosen === 'met' })}
      >
        <FormControlLabel value="met" control={<Radio size="small" />} label={translate('review.met')} />
        <FormControlLabel value="unmet" control={<Radio size="small" />} label={translate('review.unmet')} />
      </RadioGroup>
      {ok === false && (
        <TextField
          required
          multiline
          label={translate('review.note')}
          helperText={translate('review.noteHint')}
          value={note}
          onChange={(event) => onChange({ ...value, note: event.target.value })}
        />
      )}
    </Box>
  )
}
