import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import FormControlLabel from '@mui/material/FormControlLabel'
import FormGroup from '@mui/material/FormGroup'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useState, type FormEvent } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { Complaint } from '../parts'
import { useAct } from '../platform/act'
import { useRead } from '../platform/read'
import { applySeal, demoPassword, type Manner, type SealRequest } from './seal.documents'

/** Presses the seal after the keeper has proved again who they are. */
export function ApplySeal({ request }: { request: SealRequest }) {
  const translate = useTranslate()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="contained" onClick={() => setOpen(true)}>
        {translate('seal.apply')}
      </Button>
      {open && <AskPassword request={request} onClose={() => setOpen(false)} />}
    </>
  )
}

function AskPassword({ request, onClose }: { request: SealRequest; onClose: () => void }) {
  const translate = useTranslate()
  const notify = useNotify()
  const [password, setPassword] = useState('')
  const [manner, setManner] = useState<Manner>({ onBehalf: false, seam: false })
  const { run, running, error } = useAct(applySeal)
  const demo = useRead(demoPassword, {})
  const { fileName: file, pages, code } = request
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const sealed = await run({ requestId: request.id, password, ...manner })
    setPassword('')
    if (sealed) notify('seal.done.applied', { type: 'success' })
  }
  return (
    <Dialog open onClose={running ? undefined : onClose} aria-labelledby="apply-seal">
      <form onSubmit={submit} noValidate>
        <DialogTitle id="apply-seal">{translate('seal.apply')}</DialogTitle>
        <DialogContent>
          <Typography sx={{ mb: 2 }}>{translate('seal.applyText', { file, pages, code })}</Typography>
          <Choices pages={pages} manner={manner} onChange={setManner} />
          <TextField
            type="password"
            autoComplete="current-password"
            autoFocus
            required
            label={translate('seal.password')}
            value={password}
            onChange={(event) => setPassword(event.target.value)}
            sx={{ mt: 0.5 }}
          />
          {demo.data?.demoPassword && (
            <Typography sx={{ mt: 1.5, color: palette.quiet }}>
              {translate('seal.demoPassword', { password: demo.data.demoPassword })}
            </Typography>
          )}
          <Complaint error={error} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={running}>
            {translate('ra.action.cancel')}
          </Button>
          <Button type="submit" variant="contained" disabled={running || !password}>
            {translate('seal.apply')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

/** Beside the seal itself: the words 代章, and a seal across the edges where there are several pages. */
function Choices(props: { pages: number; manner: Manner; onChange: (manner: Manner) => void }) {
  const { pages, manner, onChange } = props
  const translate = useTranslate()
  const offered: (keyof Manner)[] = pages > 1 ? ['onBehalf', 'seam'] : ['onBehalf']
  return (
    <FormGroup sx={{ mb: 2 }}>
      {offered.map((way) => (
        <FormControlLabel
          key={way}
          control={
            <Checkbox
              size="small"
              checked={manner[way]}
              onChange={(event) => onChange({ ...manner, [way]: event.target.checked })}
            />
          }
          label={translate(`seal.manner.${way}`)}
        />
      ))}
    </FormGroup>
  )
}
