import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import { useTranslate } from 'react-admin'
import type { OpenedPackage } from './intake.documents'

type Props = { opened: OpenedPackage; checked: boolean; onChange: (checked: boolean) => void }

/** Whether units that are not known here are registered with what they sent. */
export function AdmitUnits({ opened: { newUnits, faults }, checked, onChange }: Props) {
  const translate = useTranslate()
  if (newUnits.length === 0 || faults.length > 0) return null
  return (
    <FormControlLabel
      sx={{ display: 'flex', mb: 1 }}
      control={<Checkbox checked={checked} onChange={(event) => onChange(event.target.checked)} />}
      label={translate('intake.admit', {
        n: newUnits.length,
        names: newUnits.join(translate('parts.comma')),
      })}
    />
  )
}
