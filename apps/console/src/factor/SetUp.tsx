import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState, type ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { PasswordField } from '../entrance/PasswordField'
import { Complaint } from '../parts/Complaint'
import { Form } from '../parts/Form'
import { useAct } from '../platform/act'
import { CodeField } from './CodeField'
import { confirmFactor, offerFactor, type FactorOffer } from './factor.documents'
import { Secret } from './Secret'
import { Spares } from './Spares'

/** The password, the telephone, the spare codes: one after the other. `children` say why, until it is done. */
export function SetUp({ onDone, children }: { onDone: () => void; children?: ReactNode }) {
  const [offer, setOffer] = useState<FactorOffer>()
  const [codes, setCodes] = useState<string[]>()
  if (codes) return <Spares codes={codes} onKept={onDone} />
  return (
    <>
      {children}
      {offer ? <Confirm offer={offer} onConfirmed={setCodes} /> : <Ask onOffered={setOffer} />}
    </>
  )
}

function Ask({ onOffered }: { onOffered: (offer: FactorOffer) => void }) {
  const translate = useTranslate()
  const [password, setPassword] = useState('')
  const { run, running, error } = useAct(offerFactor)
  const submit = async () => {
    const answer = await run({ password })
    if (answer) onOffered(answer.offerFactor)
  }
  return (
    <Form onSubmit={submit} sx={{ maxWidth: 420 }}>
      <Typography>{translate('factor.ask')}</Typography>
      <PasswordField
        label={translate('account.currentPassword')}
        purpose="current"
        value={password}
        onChange={setPassword}
      />
      <Complaint error={error} />
      <Button type="submit" variant="contained" disabled={running} sx={{ alignSelf: 'flex-start' }}>
        {translate('factor.begin')}
      </Button>
    </Form>
  )
}

type ConfirmProps = { offer: FactorOffer; onConfirmed: (codes: string[]) => void }

function Confirm({ offer, onConfirmed }: ConfirmProps) {
  const translate = useTranslate()
  const [code, setCode] = useState('')
  const { run, running, error } = useAct(confirmFactor)
  const submit = async () => {
    const answer = await run({ code })
    if (answer) onConfirmed(answer.confirmFactor.codes)
  }
  return (
    <Form onSubmit={submit} sx={{ maxWidth: 480 }}>
      <Typography>{translate('factor.scan')}</Typography>
      <Secret offer={offer} />
      <CodeField value={code} onChange={setCode} hint={translate('factor.codeHint')} autoFocus />
      <Complaint error={error} />
      <Button type="submit" variant="contained" disabled={running} sx={{ alignSelf: 'flex-start' }}>
        {translate('factor.confirm')}
      </Button>
    </Form>
  )
}
