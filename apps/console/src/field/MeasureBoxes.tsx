import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import InputAdornment from '@mui/material/InputAdornment'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { isFilm, useFiling, type Filed } from './filing'
import { measuresOf, sameMeasures, typedOf, type Typed } from './measures'
import { useSays } from './says'

const ofFilm = ['minutes', 'seconds', 'width', 'height', 'kilobits', 'frames'] as const
const ofSound = ['minutes', 'seconds', 'kilobits'] as const

/** What its filer declares of a film or sound; written down when a box is left. */
export function MeasureBoxes({ file }: { file: Filed }) {
  const translate = useTranslate()
  const { declare } = useFiling()
  const { says, run } = useSays()
  const [typed, setTyped] = useState<Typed>(() => typedOf(file))
  const keep = () => {
    const measures = measuresOf(typed)
    if (!sameMeasures(measures, file)) void run(() => declare(file, measures))
  }
  return (
    <Box role="group" aria-label={translate('draft.measure.of', { name: file.name })} sx={{ mt: 1 }}>
      <Box sx={{ color: palette.quiet, fontSize: '0.875rem', mb: 1 }}>{translate('draft.measure.how')}</Box>
      <Box sx={boxes}>
        {(isFilm(file) ? ofFilm : ofSound).map((name) => (
          <TextField
            key={name}
            type="number"
            label={translate(`draft.measure.${name}`)}
            value={typed[name]}
            onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
            onBlur={keep}
            slotProps={{
              htmlInput: { min: 0, step: 'any' },
              input: {
                endAdornment: (
                  <InputAdornment position="end">{translate(`draft.measure.unit.${name}`)}</InputAdornment>
                ),
              },
            }}
          />
        ))}
      </Box>
      {says && (
        <Alert severity="error" sx={{ mt: 1 }}>
          {says}
        </Alert>
      )}
    </Box>
  )
}

const boxes = {
  display: 'grid',
  gap: 1.25,
  gridTemplateColumns: { xs: '1fr 1fr', sm: 'repeat(auto-fill, minmax(118px, 1fr))' },
} as const
