import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useId, useMemo, useState, type ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { asksReason, type AskReason, type Confirm } from './asking'
import { Complaint } from './Complaint'
import { useKeptWords } from './useKeptWords'

type Props = {
  open: boolean
  title: string
  confirm: Confirm | undefined
  act: { running: boolean; error: Error | undefined }
  danger: boolean
  /** Resolves to whether it is done; `lead` is called when it is, before the page, and with it perhaps the dialog, is read anew. */
  onPerform: (reason: string, lead?: () => void) => Promise<boolean>
  onClose: () => void
}

type Inner = Omit<Props, 'open'> & { id: string }

/** Asks before an act, and shows why it was refused after it. What was typed stays until it is done. */
export function ActDialog({ open, ...props }: Props) {
  const id = useId()
  const [reason, setReason] = useState('')
  const { confirm, act, onClose } = props
  return (
    <Dialog open={open} onClose={act.running ? undefined : onClose} aria-labelledby={id}>
      {confirm && asksReason(confirm) ? (
        <WithReason {...props} id={id} asked={confirm} reason={reason} onType={setReason} />
      ) : (
        <Body {...props} id={id} ready onPress={() => void props.onPerform('')} />
      )}
    </Dialog>
  )
}

type ReasonProps = Inner & { asked: AskReason; reason: string; onType: (reason: string) => void }

function WithReason({ asked, reason, onType, ...props }: ReasonProps) {
  const translate = useTranslate()
  const words = useMemo(() => ({ reason }), [reason])
  const kept = useKeptWords(asked.about, {
    words,
    standing: nothing,
    restore: (found) => onType(found.reason),
  })
  const required = asked.reason === 'required'
  const press = async () => {
    if (await props.onPerform(reason.trim(), kept.forget)) onType('')
  }
  return (
    <Body {...props} ready={!required || reason.trim() !== ''} onPress={() => void press()}>
      {kept.offer}
      <TextField
        autoFocus
        multiline
        minRows={3}
        sx={{ mt: 0.5 }}
        required={required}
        label={translate(required ? 'parts.reason' : 'parts.reasonOptional')}
        value={reason}
        onChange={(event) => onType(event.target.value)}
      />
    </Body>
  )
}

const nothing = { reason: '' }

type BodyProps = Inner & { ready: boolean; onPress: () => void; children?: ReactNode }

function Body({ id, title, confirm, act, danger, ready, onPress, onClose, children }: BodyProps) {
  const translate = useTranslate()
  return (
    <>
      <DialogTitle id={id}>{title}</DialogTitle>
      <DialogContent>
        {confirm?.text && <Typography sx={{ mb: 2 }}>{confirm.text}</Typography>}
        {children}
        <Complaint error={act.error} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} disabled={act.running}>
          {translate(confirm ? 'ra.action.cancel' : 'ra.action.close')}
        </Button>
        <Button
          variant="contained"
          color={danger ? 'error' : 'primary'}
          disabled={act.running || !ready}
          onClick={onPress}
        >
          {confirm ? title : translate('parts.retry')}
        </Button>
      </DialogActions>
    </>
  )
}
