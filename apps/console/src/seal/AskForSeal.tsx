import Button from '@mui/material/Button'
import TextField from '@mui/material/TextField'
import { useState, type ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { FormDialog } from '../parts'

/** `approver` is empty where the approval stands on record already. */
export type Asked = { approver: string; reason: string; copies: number }

type Props<Result> = {
  text: string
  /** What the seal is for, as it is first written into the box. */
  matter: string
  /** Whether several copies may be sealed at once. */
  counted?: boolean
  /** Whether the approval stands on record, so that nobody is asked whose it was. */
  approved?: boolean
  /** What the button says, and what is said when it is done. */
  label?: string
  done?: string | ((result: Result) => string)
  variant?: 'contained' | 'outlined'
  /** Boxes of the paper's own, before those of the request, and whether they are filled in. */
  children?: ReactNode
  ready?: boolean
  act: { running: boolean; error: Error | undefined }
  perform: (asked: Asked) => Promise<Result | undefined>
}

/** Puts a paper before the seal keeper: on whose approval, for what, and how many copies. */
export function AskForSeal<Result>(props: Props<Result>) {
  const translate = useTranslate()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant={props.variant ?? 'outlined'} onClick={() => setOpen(true)}>
        {translate(props.label ?? 'seal.ask')}
      </Button>
      {open && <Form {...props} onClose={() => setOpen(false)} />}
    </>
  )
}

function Form<Result>({
  text,
  matter,
  act,
  perform,
  onClose,
  children,
  ready = true,
  ...props
}: Props<Result> & { onClose: () => void }) {
  const translate = useTranslate()
  const { counted = false, approved = false, label = 'seal.ask', done = 'seal.done.asked' } = props
  const [approver, setApprover] = useState('')
  const [reason, setReason] = useState(matter)
  const [copies, setCopies] = useState('1')
  const named = approved || approver.trim() !== ''
  const fits = ready && named && reason.trim() !== '' && /^[1-9]\d{0,2}$/.test(copies)
  return (
    <FormDialog
      title={translate(label)}
      text={text}
      done={done}
      act={act}
      ready={fits}
      perform={() => perform({ approver: approver.trim(), reason: reason.trim(), copies: Number(copies) })}
      onClose={onClose}
    >
      {children}
      {!approved && (
        <TextField
          autoFocus
          required
          label={translate('seal.approver')}
          helperText={translate('seal.approverHint')}
          value={approver}
          onChange={(event) => setApprover(event.target.value)}
        />
      )}
      <TextField
        autoFocus={approved}
        required
        multiline
        minRows={2}
        label={translate('seal.reason')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {counted && (
        <TextField
          required
          label={translate('seal.copies')}
          value={copies}
          onChange={(event) => setCopies(event.target.value)}
          slotProps={{ htmlInput: { inputMode: 'numeric' } }}
          sx={{ maxWidth: 160 }}
        />
      )}
    </FormDialog>
  )
}
