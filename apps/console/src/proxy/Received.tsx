import { sources, type Source } from '@huibian/domain'
import Box from '@mui/material/Box'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useTranslate } from 'react-admin'

type Props = {
  source: Source | ''
  at: string
  hint: string
  onChange: (part: { source?: Source | ''; at?: string }) => void
}

/** By which way something came, and when. */
export function Received({ source, at, hint, onChange }: Props) {
  const translate = useTranslate()
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, gap: 2 }}>
      <TextField
        select
        required
        label={translate('proxy.source')}
        value={source}
        onChange={(event) => onChange({ source: sources.find((one) => one === event.target.value) ?? '' })}
      >
        {sources.map((one) => (
          <MenuItem key={one} value={one}>
            {translate(`proxy.source.${one}`)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        type="datetime-local"
        required
        label={translate('proxy.receivedAt')}
        helperText={translate(hint)}
        value={at}
        onChange={(event) => onChange({ at: event.target.value })}
        slotProps={{ inputLabel: { shrink: true } }}
      />
    </Box>
  )
}
