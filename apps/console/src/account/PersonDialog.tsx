import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Typography from '@mui/material/Typography'
import { useState, type ReactNode } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { Complaint, type KeptWords } from '../parts'
import { useAct } from '../platform/act'
import type { Document } from '../platform/document'

type Props<R, V> = {
  act: Document<R, V>
  variables: V
  label: string
  title: string
  done: string
  text: string
  ready: boolean
  /** What of the words typed here waits on this computer until it is done. */
  kept?: KeptWords
  children: ReactNode
}

/** An act about posts or units that first asks for a person, or for another unit, and the grounds. */
export function PersonDialog<R, V>({
  act,
  variables,
  label,
  title,
  done,
  text,
  ready,
  kept,
  children,
}: Props<R, V>) {
  const translate = useTranslate()
  const notify = useNotify()
  const [open, setOpen] = useState(false)
  const { run, running, error, forget } = useAct(act)
  const close = () => {
    setOpen(false)
    forget()
  }
  const perform = async () => {
    if (!(await run(variables))) return
    kept?.forget()
    notify(done, { type: 'success' })
    close()
  }
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        {translate(label)}
      </Button>
      <Dialog open={open} onClose={close}>
        <DialogTitle>{translate(title)}</DialogTitle>
        <DialogContent>
          <Typography sx={{ mb: 2 }}>{text}</Typography>
          {kept?.offer}
          {children}
          <Complaint error={error} />
        </DialogContent>
        <DialogActions>
          <Button onClick={close}>{translate('ra.action.cancel')}</Button>
          <Button variant="contained" disabled={running || !ready} onClick={() => void perform()}>
            {translate(label)}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  )
}
