import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useId, type FormEvent, type ReactNode } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { Complaint } from './Complaint'
import type { KeptWords } from './useKeptWords'

type Props<Result> = {
  title: string
  text?: string
  /** What the button says; the title, where nothing else is said. */
  label?: string
  /** Message key of what is said when it is done; it may depend on what came of it. */
  done: string | ((result: Result) => string)
  act: { running: boolean; error: Error | undefined }
  /** Whether what is typed suffices to try. */
  ready: boolean
  danger?: boolean
  /** What of the words typed here waits on this computer until it is done. */
  kept?: KeptWords
  /** Resolves to nothing where the act was refused: the dialog then stays with what was typed. */
  perform: () => Promise<Result | undefined>
  /** What else is due once it is done, before it closes. */
  onDone?: () => void
  onClose: () => void
  children: ReactNode
}

/** Asks for what an act needs, does it, and says so; why it was refused stands below the boxes. */
export function FormDialog<Result>(given: Props<Result>) {
  const { title, text, act, ready, kept, danger = false, label = title, ...props } = given
  const translate = useTranslate()
  const notify = useNotify()
  const id = useId()
  const { done, perform, onDone, onClose, children } = props
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!ready || act.running) return
    const result = await perform()
    if (!result) return
    kept?.forget()
    notify(typeof done === 'function' ? done(result) : done, { type: 'success' })
    onDone?.()
    onClose()
  }
  return (
    <Dialog open onClose={act.running ? undefined : onClose} aria-labelledby={id}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <DialogTitle id={id}>{title}</DialogTitle>
        <DialogContent>
          {text !== undefined && <Typography sx={{ mb: 2 }}>{text}</Typography>}
          <Stack spacing={2} sx={{ pt: text === undefined ? 1 : 0 }}>
            {kept?.offer}
            {children}
          </Stack>
          <Complaint error={act.error} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={act.running}>
            {translate('ra.action.cancel')}
          </Button>
          <Button
            type="submit"
            variant="contained"
            color={danger ? 'error' : 'primary'}
            disabled={act.running || !ready}
          >
            {label}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
