import Button from '@mui/material/Button'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { Barred, FileDrop, FormDialog, useKeptWords } from '../parts'
import { useAct } from '../platform/act'
import { inPlace, lawOf } from './law'
import { recordApproval, type Summary } from './summary.documents'
import { minuteNow, minuteOf, instantOf } from './minute'
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
  const [standing] = useState({
    approver: summary.approval?.approver ?? '',
    opinion: summary.approval?.opinion ?? translate('summary.agreed'),
  })
  const [typed, setTyped] = useState(standing)
  const { approver, opinion } = typed
  const kept = useKeptWords(`approval.${summary.id}`, { words: typed, standing, restore: setTyped })
  const recorded = summary.approval?.at
  const [at, setAt] = useState(() => (recorded ? minuteOf(recorded) : minuteNow()))
  // Who mends a name does not move the approval: a minute that was left as it stood is the instant that was recorded.
  const instant = recorded && at === minuteOf(recorded) ? recorded : instantOf(at)
  const [sheet, setSheet] = useState<{ uploadId: string; name: string }>()
  const act = useAct(recordApproval)
  const perform = () => {
    const uploadId = sheet?.uploadId ?? null
    return act.run({ id: summary.id, approver: approver.trim(), opinion, at: instant, uploadId })
  }
  return (
    <FormDialog
      title={translate('summary.recordApproval')}
      text={translate('summary.recordApprovalText')}
      done="summary.done.approval"
      act={act}
      kept={kept}
      ready={approver.trim() !== '' && at !== ''}
      perform={perform}
      onClose={onClose}
    >
      <TextField
        autoFocus
        required
        label={translate('summary.approver')}
        value={approver}
        onChange={(event) => setTyped({ ...typed, approver: event.target.value })}
      />
      <TextField
        multiline
        minRows={2}
        label={translate('summary.opinion')}
        value={opinion}
        onChange={(event) => setTyped({ ...typed, opinion: event.target.value })}
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
        label={sheet?.name ?? translate('summary.bringSheet')}
        onUploaded={([first]) => setSheet(first && { uploadId: first.uploadId, name: first.file.name })}
      />
    </FormDialog>
  )
}
