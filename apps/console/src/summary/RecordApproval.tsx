import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { Barred, Complaint, FileDrop } from '../parts'
import { useAct } from '../platform/act'
import { inPlace, lawOf } from './law'
import { recordApproval, type Summary } from './summary.documents'
import { minuteNow, instantOf } from './minute'
import { scanRules } from './scanRules'

/** Records what was written on the 呈批单: who, what, when, and the signed sheet where there is a scan of it. */
export function RecordApproval({ summary }: { summary: Summary }) {
  const translate = useTranslate()
  const [open, setOpen] = useState(false)
  const law = lawOf(summary.verbs, 'summary.recordApproval')
  if (!inPlace(law)) return null
  const label = translate(summary.approval ? 'summary.approvalAgain' : 'summary.recordApproval')
  if (!law.allowed) return <Barred label={label} violations={law.violations} />
  return (
    <>
      <Button variant={summary.approval ? 'outlined' : 'contained'} onClick={() => setOpen(true)}>
        {label}
      </Button>
      {open && <Form summary={summary} onClose={() => setOpen(false)} />}
    </>
  )
}

function Form({ summary, onClose }: { summary: Summary; onClose: () => void }) {
  const translate = useTranslate()
  const notify = useNotify()
  const [approver, setApprover] = useState(summary.approval?.approver ?? '')
  const [opinion, setOpinion] = useState(summary.approval?.opinion ?? translate('summary.agreed'))
  const [at, setAt] = useState(minuteNow)
  const [sheet, setSheet] = useState<{ uploadId: string; name: string }>()
  const { run, running, error } = useAct(recordApproval)
  const perform = async () => {
    const uploadId = sheet?.uploadId ?? null
    if (!(await run({ id: summary.id, approver: approver.trim(), opinion, at: instantOf(at), uploadId })))
      return
    notify('summary.done.approval', { type: 'success' })
    onClose()
  }
  return (
    <Dialog open onClose={running ? undefined : onClose} aria-labelledby="approval">
      <DialogTitle id="approval">{translate('summary.recordApproval')}</DialogTitle>
      <DialogContent>
        <Typography sx={{ mb: 2 }}>{translate('summary.recordApprovalText')}</Typography>
        <Stack spacing={2}>
          <TextField
            autoFocus
            required
            label={translate('summary.approver')}
            value={approver}
            onChange={(event) => setApprover(event.target.value)}
          />
          <TextField
            multiline
            minRows={2}
            label={translate('summary.opinion')}
            value={opinion}
            onChange={(event) => setOpinion(event.target.value)}
          />
          <TextField
            type="datetime-local"
            required
            label={translate('summary.approvedAt')}
            value={at}
            onChange={(event) => setAt(event.target.value)}
            slotProps={{ inputLabel: { shrink: true } }}
          />
          <FileDrop
            purpose="scan"
            rules={scanRules}
            label={sheet?.name ?? translate('summary.signedSheet')}
            onUploaded={([first]) => setSheet(first && { uploadId: first.uploadId, name: first.file.name })}
          />
        </Stack>
        <Complaint error={error} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} disabled={running}>
          {translate('ra.action.cancel')}
        </Button>
        <Button
          variant="contained"
          disabled={running || !approver.trim() || !at}
          onClick={() => void perform()}
        >
          {translate('summary.recordApproval')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
