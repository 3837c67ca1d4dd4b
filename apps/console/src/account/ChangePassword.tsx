import Button from '@mui/material/Button'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { NewPassword, useNewPassword } from '../entrance/NewPassword'
import { PasswordField } from '../entrance/PasswordField'
import { Complaint } from '../parts/Complaint'
import { Form } from '../parts/Form'
import { useAct } from '../platform/act'
import { changePassword } from '../platform/session.documents'

/** The present password, and the new one twice. */
export function ChangePassword({ onDone }: { onDone: () => void }) {
  const translate = useTranslate()
  const [current, setCurrent] = useState('')
  const next = useNewPassword()
  const { run, running, error } = useAct(changePassword)
  const submit = async () => {
    if (next.different) return
    if (await run({ current, next: next.password })) onDone()
  }
  return (
    <Form onSubmit={submit} sx={{ maxWidth: 420 }}>
      <PasswordField
        label={translate('account.currentPassword')}
        purpose="current"
        value={current}
        onChange={setCurrent}
      />
      <NewPassword next={next} />
      <Complaint error={error} />
      <Button type="submit" variant="contained" disabled={running || next.different}>
        {translate('account.changePassword')}
      </Button>
    </Form>
  )
}
