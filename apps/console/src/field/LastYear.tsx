import Box from '@mui/material/Box'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import TextField from '@mui/material/TextField'
import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'

type Props = {
  /** What the figure counts, for those who do not see its box beside last year's. */
  name: string
  /** As it was typed, and as the year before is known here. */
  last: string
  known: string
  /** What is wrong with what was typed for last year. */
  wrong?: string | undefined
  onLast: (last: string) => void
  /** Whether the two are ten times apart, and whether that stands. */
  leaps: boolean
  stands: boolean
  onStands: (stands: boolean) => void
  /** This year's box. */
  children: ReactNode
}

/** This year's figure with last year's beside it; a leap between the two is asked about. */
export function LastYear({ name, last, known, wrong, onLast, leaps, stands, onStands, children }: Props) {
  const translate = useTranslate()
  const fromThen = known !== '' && last === known ? translate('draft.figure.lastKnown') : undefined
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 1 }}>
      {children}
      <TextField
        label={translate('draft.figure.lastYear')}
        value={last}
        error={wrong !== undefined}
        helperText={wrong ?? fromThen}
        onChange={(event) => onLast(event.target.value)}
        slotProps={{ htmlInput: { 'aria-label': translate('draft.figure.lastYearOf', { name }) } }}
        sx={{ flex: '1 1 120px', maxWidth: { sm: 160 } }}
      />
      {leaps && (
        <FormControlLabel
          sx={{ flexBasis: '100%' }}
          control={<Checkbox checked={stands} onChange={(_event, on) => onStands(on)} />}
          label={translate('draft.figure.stands')}
        />
      )}
    </Box>
  )
}
