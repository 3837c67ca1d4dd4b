import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import TextField from '@mui/material/TextField'
import { useMemo, useState } from 'react'
import { useTranslate } from 'react-admin'
import { PasswordField } from '../entrance/PasswordField'
import { FormDialog, useKeptWords } from '../parts'
import { useAct } from '../platform/act'
import { endSignet } from './signet.documents'

const standing = { reason: '', compromised: false }

/** Ends the seal in force, saying why and whether its key has leaked. */
export function EndSignet() {
  const translate = useTranslate()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="outlined" color="error" onClick={() => setOpen(true)}>
        {translate('signet.end')}
      </Button>
      {open && <Form onClose={() => setOpen(false)} />}
    </>
  )
}

function Form({ onClose }: { onClose: () => void }) {
  const translate = useTranslate()
  const [reason, setReason] = useState('')
  const [compromised, setCompromised] = useState(false)
  const words = useMemo(() => ({ reason, compromised }), [reason, compromised])
  const kept = useKeptWords('signet.end', {
    words,
    standing,
    restore: (found) => {
      setReason(found.reason)
      setCompromised(found.compromised)
    },
  })
  const [password, setPassword] = useState('')
  const act = useAct(endSignet)
  return (
    <FormDialog
      title={translate('signet.end')}
      text={translate('signet.endText')}
      done="signet.done.ended"
      act={act}
      kept={kept}
      ready={reason !== '' && password !== ''}
      danger
      perform={() => act.run({ reason, compromised, password })}
      onClose={onClose}
    >
      <TextField
        autoFocus
        required
        label={translate('signet.endReason')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <FormControlLabel
        control={<Checkbox checked={compromised} onChange={(_, checked) => setCompromised(checked)} />}
        label={translate('signet.compromised')}
      />
      <PasswordField
        label={translate('signet.password')}
        purpose="current"
        value={password}
        onChange={setPassword}
      />
    </FormDialog>
  )
}
