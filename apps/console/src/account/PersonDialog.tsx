import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Typography from '@mui/material/Typography'
import { useState, type ReactNode } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { Complaint } from '../parts'
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
  children: ReactNode
}

/** An act about posts that first asks for a person. */
export function PersonDialog<R, V>({
  act,
  variables,
  label,
  title,
  done,
  text,
  ready,
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
