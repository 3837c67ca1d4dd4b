import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useMemo, useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { FoundWords } from '../parts/FoundWords'
import { useUnsaved } from '../parts/useUnsaved'
import type { Entry } from '../entry/wire'
import { Barred, Complaint } from '../parts'
import { told } from './told'
import { useAct } from '../platform/act'
import type { Violation } from '../platform/wire'
import { inPlace, lawOf } from '../summary/law'
import { FieldReasons, type FieldReason } from './FieldReasons'
import { Restamp, restampOf, type RestampChoice } from './Restamp'
import { returnEntry } from './review.documents'

/** 退回修改: why, field by field where it fits, and whether the form must be stamped again. */
export function ReturnButton({ entry }: { entry: Entry }) {
  const translate = useTranslate()
  const [open, setOpen] = useState(false)
  const law = lawOf(entry.verbs, 'entry.return')
  if (!inPlace(law)) return null
  if (!law.allowed) return <Barred label={translate('review.return')} violations={law.violations} />
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        {translate('review.return')}
      </Button>
      {open && <Form entry={entry} onClose={() => setOpen(false)} />}
    </>
  )
}

/** What the close has to say: until when the unit can come again, or that it cannot. */
function Told({ violations }: { violations: readonly Violation[] }) {
  return violations.map(({ rule, says }) => (
    <Box key={rule} role="note" sx={{ ...told, mb: 2 }}>
      {says}
    </Box>
  ))
}

function Form({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  const translate = useTranslate()
  const notify = useNotify()
  const [reason, setReason] = useState('')
  const [fields, setFields] = useState<FieldReason[]>([])
  const [restamp, setRestamp] = useState<RestampChoice>('byRule')
  const { run, running, error } = useAct(returnEntry)
  const words = useMemo(() => ({ reason, fields, restamp }), [reason, fields, restamp])
  const found = useUnsaved(`return.${entry.id}.${entry.currentVersion?.id ?? ''}`, {
    words,
    unsaved: reason !== '' || fields.length > 0,
    revision: 0,
  })
  const perform = async () => {
    const said = fields.map(({ field, reason: why }) => ({ field, reason: why.trim() }))
    const returned = await run({
      id: entry.id,
      versionId: entry.currentVersion?.id ?? '',
      reason: reason.trim(),
      fields: said,
      restamp: restampOf[restamp],
    })
    if (!returned) return
    found.forget()
    notify('review.done.returned', { type: 'success' })
    onClose()
  }
  const restore = (words: { reason: string; fields: FieldReason[]; restamp: RestampChoice }) => {
    setReason(words.reason)
    setFields(words.fields)
    setRestamp(words.restamp)
  }
  const missing = reason.trim() === '' || fields.some((field) => field.reason.trim() === '')
  return (
    <Dialog open onClose={running ? undefined : onClose} aria-labelledby="return" maxWidth="md">
      <DialogTitle id="return">{translate('review.return')}</DialogTitle>
      <DialogContent>
        <Typography sx={{ mb: 2 }}>{translate('review.returnText', { unit: entry.filer.name })}</Typography>
        <Told violations={lawOf(entry.verbs, 'entry.return')?.violations ?? []} />
        <FoundWords found={found} onRestore={({ content }) => restore(content)} />
        <Stack spacing={2.5}>
          <TextField
            autoFocus
            required
            multiline
            minRows={3}
            label={translate('review.returnReason')}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <FieldReasons form={entry.campaign.file.form} value={fields} onChange={setFields} />
          <Restamp value={restamp} onChange={setRestamp} />
        </Stack>
        <Complaint error={error} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} disabled={running}>
          {translate('ra.action.cancel')}
        </Button>
        <Button variant="contained" disabled={running || missing} onClick={() => void perform()}>
          {translate('review.return')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
