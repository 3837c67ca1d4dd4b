import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useTranslate } from 'react-admin'

export type PickRow = { id: string; label: string }

type Props = { label: string; rows: readonly PickRow[]; value: string; onChange: (id: string) => void }

/** One of a few rows; where there is but one, nothing is to be picked. */
export function Pick({ label, rows, value, onChange }: Props) {
  const translate = useTranslate()
  return (
    <TextField
      select
      required
      label={translate(label)}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      disabled={rows.length < 2}
    >
      {rows.map((row) => (
        <MenuItem key={row.id} value={row.id}>
          {row.label}
        </MenuItem>
      ))}
    </TextField>
  )
}
