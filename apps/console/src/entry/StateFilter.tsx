import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'

/** Groups of states as people ask for them. */
const groups = {
  own: ['', 'returned', 'draft', 'finalised', 'submitted,inReview', 'accepted,forwarded', 'declined'],
  all: ['', 'submitted', 'inReview', 'returned', 'accepted', 'forwarded', 'declined'],
} as const

/** Each a button of its own, so that they may stand in two rows where one is too short for all. */
const wrapping = {
  flexWrap: 'wrap',
  gap: 0.75,
  '& .MuiToggleButtonGroup-grouped': { ml: 0, borderRadius: 1, border: `1px solid ${palette.line}` },
} as const

/** As high as a finger needs. */
const touched = { '@media (pointer: coarse)': { minHeight: 40 } } as const

type Props = { value: string; onChange: (value: string) => void; own: boolean }

export function StateFilter({ value, onChange, own }: Props) {
  const translate = useTranslate()
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={value}
      onChange={(_, next: string | null) => onChange(next ?? '')}
      aria-label={translate('entry.state')}
      sx={wrapping}
    >
      {groups[own ? 'own' : 'all'].map((states) => (
        <ToggleButton
          key={states}
          value={states}
          sx={{ flex: 'none', py: 0.6, px: 1.25, whiteSpace: 'nowrap', lineHeight: 1.5, ...touched }}
        >
          {states === ''
            ? translate('entry.anyState')
            : states
                .split(',')
                .map((state) => translate(`entry.state.${state}`))
                .join(' · ')}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
