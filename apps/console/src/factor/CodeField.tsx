import TextField from '@mui/material/TextField'
import { useTranslate } from 'react-admin'

type Props = { value: string; onChange: (value: string) => void; hint?: string; autoFocus?: boolean }

/** Six digits as the telephone shows them, or a spare code where one is taken. */
export function CodeField({ value, onChange, hint, autoFocus = false }: Props) {
  const translate = useTranslate()
  return (
    <TextField
      label={translate('factor.code')}
      autoComplete="one-time-code"
      required
      autoFocus={autoFocus}
      value={value}
      helperText={hint}
      slotProps={{ htmlInput: { maxLength: 40, autoCapitalize: 'characters', spellCheck: false } }}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
