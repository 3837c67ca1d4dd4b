import Box from '@mui/material/Box'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'

type Props = {
  rows: readonly { id: string; label: string }[]
  ticked: readonly string[]
  onChange: (ticked: string[]) => void
}

/** Sentences to be ticked one by one. */
export function TickList({ rows, ticked, onChange }: Props) {
  if (rows.length === 0) return null
  return (
    <Box role="group" sx={{ mt: 2 }}>
      {rows.map(({ id, label }) => (
        <FormControlLabel
          key={id}
          sx={{ display: 'flex', alignItems: 'flex-start', mb: 0.5 }}
          control={
            <Checkbox
              sx={{ py: 0.25 }}
              checked={ticked.includes(id)}
              onChange={(_, on) => onChange(on ? [...ticked, id] : ticked.filter((each) => each !== id))}
            />
          }
          label={label}
        />
      ))}
    </Box>
  )
}
