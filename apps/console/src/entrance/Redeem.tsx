import Button from '@mui/material/Button'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { Complaint } from '../parts/Complaint'
import { Form } from '../parts/Form'
import { useAct } from '../platform/act'
import { signedInAs } from '../platform/session'
import { redeemCode } from '../platform/session.documents'
import { EnterCode } from './EnterCode'
import { NewPassword, useNewPassword } from './NewPassword'

/** A one-time code, read out on the phone, turns into a sign-in and a password of one's own. */
export function Redeem({ onOther }: { onOther: () => void }) {
  const translate = useTranslate()
  const [username, setUsername] = useState('')
  const [code, setCode] = useState('')
  const next = useNewPassword()
  const [half, setHalf] = useState(false)
  const { run, running, error } = useAct(redeemCode)
  const submit = async () => {
    if (next.different) return
    const answer = await run({ username: username.trim(), code: code.trim(), password: next.password })
    if (answer?.redeemCode) signedInAs(answer.redeemCode)
    else setHalf(answer !== undefined)
  }
  if (half) return <EnterCode onBack={onOther} />
  return (
    <Form onSubmit={submit}>
      <Typography variant="body2">{translate('entrance.codeHint')}</Typography>
      <TextField
        label={translate('entrance.username')}
        autoComplete="username"
        required
        value={username}
        onChange={(event) => setUsername(event.target.value)}
      />
      <TextField
        label={translate('entrance.code')}
        autoComplete="one-time-code"
        required
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
      <NewPassword next={next} />
      <Complaint error={error} />
      <Button type="submit" variant="contained" size="large" disabled={running || next.different}>
        {translate('entrance.redeem')}
      </Button>
      <Button onClick={onOther}>{translate('entrance.usePassword')}</Button>
    </Form>
  )
}
