import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { CodeField } from '../factor/CodeField'
import { Complaint } from '../parts/Complaint'
import { Form } from '../parts/Form'
import { useAct } from '../platform/act'
import { signedInAs } from '../platform/session'
import { enterCode } from '../platform/session.documents'

type Props = { onBack: () => void; onEntered?: () => void }

/** The second step of signing in, after the password. */
export function EnterCode({ onBack, onEntered }: Props) {
  const translate = useTranslate()
  const [code, setCode] = useState('')
  const { run, running, error } = useAct(enterCode)
  const submit = async () => {
    const answer = await run({ code })
    setCode('')
    if (!answer) return
    signedInAs(answer.enterCode)
    onEntered?.()
  }
  return (
    <Form onSubmit={submit}>
      <Typography variant="h2">{translate('factor.enter')}</Typography>
      <Typography variant="body2">{translate('factor.enterHint')}</Typography>
      <CodeField value={code} onChange={setCode} hint={translate('factor.orSpare')} autoFocus />
      <Complaint error={error} />
      <Button type="submit" variant="contained" size="large" disabled={running}>
        {translate('entrance.signIn')}
      </Button>
      <Button onClick={onBack}>{translate('factor.back')}</Button>
    </Form>
  )
}
