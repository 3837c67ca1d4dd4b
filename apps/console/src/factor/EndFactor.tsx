import Button from '@mui/material/Button'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { PasswordField } from '../entrance/PasswordField'
import { Complaint, Form } from '../parts'
import { useAct } from '../platform/act'
import { openSession } from '../platform/session'
import { CodeField } from './CodeField'
import { endFactor } from './factor.documents'

/** Gives the second factor up, to take another telephone or for good. */
export function EndFactor() {
  const translate = useTranslate()
  const notify = useNotify()
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const { run, running, error } = useAct(endFactor)
  const submit = async () => {
    if (!(await run({ password, code }))) return
    notify('factor.ended', { type: 'success' })
    await openSession()
  }
  return (
    <Form onSubmit={submit} sx={{ maxWidth: 420 }}>
      <PasswordField
        label={translate('account.currentPassword')}
        purpose="current"
        value={password}
        onChange={setPassword}
      />
      <CodeField value={code} onChange={setCode} hint={translate('factor.orSpare')} />
      <Complaint error={error} />
      <Button
        type="submit"
        variant="outlined"
        color="error"
        disabled={running}
        sx={{ alignSelf: 'flex-start' }}
      >
        {translate('factor.end')}
      </Button>
    </Form>
  )
}
