import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import { useTranslate } from 'react-admin'

const starts = ['preset', 'campaign', 'relay', 'file'] as const
export type Start = (typeof starts)[number]

type Props = { start: Start; onChange: (start: Start) => void }

/** What a new campaign begins from: a known notice, one of the office's own, a call from above, or a file. */
export function NewFrom({ start, onChange }: Props) {
  const translate = useTranslate()
  return (
    <ToggleButtonGroup
      exclusive
      value={start}
      onChange={(_, next: Start | null) => next && onChange(next)}
      aria-label={translate('notice.from')}
      sx={{ mb: 2, flexWrap: 'wrap' }}
    >
      {starts.map((each) => (
        <ToggleButton key={each} value={each}>
          {translate(`notice.from.${each}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
