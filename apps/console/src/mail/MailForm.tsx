import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useState, type FormEvent } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { Complaint } from '../parts'
import { useAct } from '../platform/act'
import { saveMailPreference, type MailPreference } from './mail.documents'

/** One's own address and wish. */
export function MailForm({ preference }: { preference: MailPreference }) {
  const translate = useTranslate()
  const notify = useNotify()
  const [email, setEmail] = useState(preference.email)
  const [wanted, setWanted] = useState(preference.wanted)
  const { run, running, error } = useAct(saveMailPreference)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (await run({ email, wanted })) notify('mail.saved', { type: 'success' })
  }
  return (
    <Stack component="form" spacing={2} noValidate onSubmit={submit} sx={{ maxWidth: 480 }}>
      <TextField
        type="email"
        label={translate('mail.email')}
        helperText={translate('mail.emailHint')}
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <FormControlLabel
        control={<Checkbox checked={wanted} onChange={(_, checked) => setWanted(checked)} />}
        label={translate('mail.wanted')}
      />
      <Complaint error={error} />
      <Button type="submit" variant="contained" disabled={running} sx={{ alignSelf: 'flex-start' }}>
        {translate('ra.action.save')}
      </Button>
    </Stack>
  )
}
