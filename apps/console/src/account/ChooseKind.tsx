import { postKinds } from '@huibian/domain'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useTranslate } from 'react-admin'

/** A kind of post. Which kinds a unit may have, the server decides and says. */
export function ChooseKind({ value, onChange }: { value: string; onChange: (kind: string) => void }) {
  const translate = useTranslate()
  return (
    <TextField
      select
      required
      label={translate('account.post')}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      {postKinds.map((kind) => (
        <MenuItem key={kind} value={kind}>
          {translate(`post.${kind}`)}
        </MenuItem>
      ))}
    </TextField>
  )
}
