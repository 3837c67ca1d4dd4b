import TextField from '@mui/material/TextField'
import { useTranslate } from 'react-admin'

/** From which day a change holds and on what grounds, as every change of a unit asks. */
export type Grounded = { from: string; reason: string }

type Props<G extends Grounded> = { value: G; onChange: (value: G) => void }

export function Grounds<G extends Grounded>({ value, onChange }: Props<G>) {
  const translate = useTranslate()
  return (
    <>
      <TextField
        type="date"
        required
        label={translate('organisation.change.from')}
        helperText={translate('organisation.change.fromHint')}
        value={value.from}
        onChange={(event) => onChange({ ...value, from: event.target.value })}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      <TextField
        multiline
        minRows={2}
        required
        label={translate('organisation.change.reason')}
        helperText={translate('organisation.change.reasonHint')}
        value={value.reason}
        onChange={(event) => onChange({ ...value, reason: event.target.value })}
      />
    </>
  )
}
