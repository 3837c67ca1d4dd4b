import FormControlLabel from '@mui/material/FormControlLabel'
import Switch from '@mui/material/Switch'
import { useTranslate } from 'react-admin'

type Props = { on: boolean; onChange: (on: boolean) => void }

/** Narrows a table of units to those that still owe something. */
export function OwingSwitch({ on, onChange }: Props) {
  const translate = useTranslate()
  return (
    <FormControlLabel
      className="no-print"
      sx={{ ml: 1 }}
      control={<Switch size="small" checked={on} onChange={(_event, now) => onChange(now)} />}
      label={translate('dashboard.owingOnly')}
    />
  )
}
