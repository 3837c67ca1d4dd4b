import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useTranslate } from 'react-admin'

type Props = {
  label: string
  purpose: 'current' | 'new'
  value: string
  onChange: (value: string) => void
  error?: string
}

/** A password that is not shown; it says so when caps lock would spoil it. */
export function PasswordField({ label, purpose, value, onChange, error }: Props) {
  const translate = useTranslate()
  const [caps, setCaps] = useState(false)
  return (
    <TextField
      type="password"
      required
      label={label}
      autoComplete={`${purpose}-password`}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onKeyUp={(event) => setCaps(event.getModifierState('CapsLock'))}
      error={error !== undefined}
      helperText={error ?? (caps ? translate('entrance.capsLock') : undefined)}
    />
  )
}
