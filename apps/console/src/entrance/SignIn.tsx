import Button from '@mui/material/Button'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { Complaint } from '../parts/Complaint'
import { Form } from '../parts/Form'
import { useAct } from '../platform/act'
import { signedInAs } from '../platform/session'
import { signIn } from '../platform/session.documents'
import { EnterCode } from './EnterCode'
import { PasswordField } from './PasswordField'

export function SignIn({ onOther }: { onOther: () => void }) {
  const translate = useTranslate()
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [half, setHalf] = useState(false)
  const { run, running, error } = useAct(signIn)
  const submit = async () => {
    const answer = await run({ username: username.trim(), password })
    setPassword('')
    if (answer?.signIn) signedInAs(answer.signIn)
    else setHalf(answer !== undefined)
  }
  if (half) return <EnterCode onBack={() => setHalf(false)} />
  return (
    <Form onSubmit={submit}>
      <TextField
        label={translate('entrance.username')}
        autoComplete="username"
        autoFocus
        required
        value={username}
        onChange={(event) => setUsername(event.target.value)}
      />
      <PasswordField
        label={translate('entrance.password')}
        purpose="current"
        value={password}
        onChange={setPassword}
      />
      <Complaint error={error} />
      <Button type="submit" variant="contained" size="large" disabled={running}>
        {translate('entrance.signIn')}
      </Button>
      <Button onClick={onOther}>{translate('entrance.useCode')}</Button>
    </Form>
  )
}
