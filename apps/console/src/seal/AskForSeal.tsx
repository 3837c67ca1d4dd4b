import Button from '@mui/material/Button'
import TextField from '@mui/material/TextField'
import { useMemo, useState, type ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { FormDialog, useKeptWords } from '../parts'

/** `approver` is empty where the approval stands on record already. */
export type Asked = { approver: string; reason: string; copies: number }

/** What the boxes of the paper's own hold, before and now; it waits on this computer together with the request. */
type Also = { words: object; standing: object; restore: (words: object) => void }

type Props<Result> = {
  /** The paper for which it is asked. */
  about: string
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
  also?: Also
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
  also,
  ready = true,
  ...props
}: Props<Result> & { onClose: () => void }) {
  const translate = useTranslate()
  const { counted = false, approved = false, label = 'seal.ask', done = 'seal.done.asked' } = props
  const [standing] = useState({ approver: '', reason: matter, copies: '1' })
  const [typed, setTyped] = useState(standing)
  const { approver, reason, copies } = typed
  const more = also?.words
  const words = useMemo(() => ({ typed, more: more ?? {} }), [typed, more])
  const kept = useKeptWords(`seal.${props.about}`, {
    words,
    standing: { typed: standing, more: also?.standing ?? {} },
    restore: (found) => {
      setTyped(found.typed)
      also?.restore(found.more)
    },
  })
  const named = approved || approver.trim() !== ''
  const fits = ready && named && reason.trim() !== '' && /^[1-9]\d{0,2}$/.test(copies)
  return (
    <FormDialog
      title={translate(label)}
      text={text}
      done={done}
      act={act}
      kept={kept}
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
          onChange={(event) => setTyped({ ...typed, approver: event.target.value })}
        />
      )}
      <TextField
        autoFocus={approved}
        required
        multiline
        minRows={2}
        label={translate('seal.reason')}
        value={reason}
        onChange={(event) => setTyped({ ...typed, reason: event.target.value })}
      />
      {counted && (
        <TextField
          required
          label={translate('seal.copies')}
          value={copies}
          onChange={(event) => setTyped({ ...typed, copies: event.target.value })}
          slotProps={{ htmlInput: { inputMode: 'numeric' } }}
          sx={{ maxWidth: 160 }}
        />
      )}
    </FormDialog>
  )
}
