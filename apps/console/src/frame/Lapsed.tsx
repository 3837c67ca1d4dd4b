import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useState, type FormEvent } from 'react'
import { useRefresh, useTranslate } from 'react-admin'
import { EnterCode } from '../entrance/EnterCode'
import { Complaint } from '../parts/Complaint'
import { useAct } from '../platform/act'
import { leftSession, signedInAs, useSignedIn } from '../platform/session'
import { signIn } from '../platform/session.documents'

/** The sign-in ended while a page was open: asks for the password over the page, so that nothing typed is lost. */
export function Lapsed() {
  const translate = useTranslate()
  const refresh = useRefresh()
  const { me, lapsed } = useSignedIn()
  const [password, setPassword] = useState('')
  const [half, setHalf] = useState(false)
  const { run, running, error } = useAct(signIn)
  const back = () => {
    setHalf(false)
    refresh()
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const answer = await run({ username: me.account.username, password })
    setPassword('')
    if (!answer) return
    if (!answer.signIn) return setHalf(true)
    signedInAs(answer.signIn)
    back()
  }
  return (
    <Dialog open={lapsed} maxWidth="xs" aria-labelledby="lapsed">
      <DialogTitle id="lapsed">{translate('frame.lapsed')}</DialogTitle>
      {half ? (
        <DialogContent>
          <EnterCode onBack={() => setHalf(false)} onEntered={back} />
        </DialogContent>
      ) : (
        <form onSubmit={submit} noValidate>
          <DialogContent>
            <Typography sx={{ mb: 2 }}>{translate('frame.lapsedText')}</Typography>
            <TextField
              type="password"
              autoComplete="current-password"
              autoFocus
              label={`${me.account.username}　${translate('ra.auth.password')}`}
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
            <Complaint error={error} />
          </DialogContent>
          <DialogActions>
            <Button onClick={leftSession}>{translate('frame.lapsedOther')}</Button>
            <Button type="submit" variant="contained" disabled={running || !password}>
              {translate('ra.auth.sign_in')}
            </Button>
          </DialogActions>
        </form>
      )}
    </Dialog>
  )
}
