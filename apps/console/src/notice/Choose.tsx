import type { Text } from '@huibian/domain'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { wordsIn } from './words'

type Props = {
  label: string
  from: readonly { id: string; name: Text }[]
  value: string
  onChange: (id: string) => void
}

/** One of a campaign's kinds, routes or phases by its name; where there is but one, nothing is asked. */
export function Choose({ label, from, value, onChange }: Props) {
  if (from.length < 2) return null
  const known = from.some(({ id }) => id === value) ? value : (from[0]?.id ?? '')
  return (
    <TextField select label={label} value={known} onChange={(event) => onChange(event.target.value)}>
      {from.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {wordsIn(name)}
        </MenuItem>
      ))}
    </TextField>
  )
}
