import Button from '@mui/material/Button'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { Barred, FormDialog } from '../parts'
import { useAct } from '../platform/act'
import { inPlace, lawOf } from './law'
import { requestSeal, type Summary } from './summary.documents'

type Props = { summary: Summary; matter: string }

/** Puts the approved table before the seal keeper: for what, and how many copies. */
export function RequestSeal({ summary, matter }: Props) {
  const translate = useTranslate()
  const [open, setOpen] = useState(false)
  const law = lawOf(summary.verbs, 'seal.request')
  if (!inPlace(law)) return null
  if (!law.allowed) return <Barred label={translate('summary.requestSeal')} violations={law.violations} />
  return (
    <>
      <Button variant="contained" onClick={() => setOpen(true)}>
        {translate('summary.requestSeal')}
      </Button>
      {open && <Form summary={summary} matter={matter} onClose={() => setOpen(false)} />}
    </>
  )
}

function Form({ summary, matter, onClose }: Props & { onClose: () => void }) {
  const translate = useTranslate()
  const [reason, setReason] = useState(matter)
  const [copies, setCopies] = useState('1')
  const act = useAct(requestSeal)
  const fits = reason.trim() !== '' && /^[1-9]\d{0,2}$/.test(copies)
  return (
    <FormDialog
      title={translate('summary.requestSeal')}
      text={translate('summary.requestSealText')}
      done="summary.done.sealRequested"
      act={act}
      ready={fits}
      perform={() => act.run({ id: summary.id, reason: reason.trim(), copies: Number(copies) })}
      onClose={onClose}
    >
      <TextField
        autoFocus
        required
        multiline
        minRows={2}
        label={translate('seal.reason')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <TextField
        required
        label={translate('seal.copies')}
        value={copies}
        onChange={(event) => setCopies(event.target.value)}
        slotProps={{ htmlInput: { inputMode: 'numeric' } }}
        sx={{ maxWidth: 160 }}
      />
    </FormDialog>
  )
}
