import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { measureName } from '../activity/plan'
import { Complaint } from '../parts'
import { useAct } from '../platform/act'
import { adjustTotal, type Measure, type WeekTotal } from './week.documents'

type Props = { campaignId: string; measure: Measure; total: WeekTotal }

/** 调整数: by how much the office corrects a total, and why; the report prints the reason. */
export function AdjustTotal({ campaignId, measure, total }: Props) {
  const translate = useTranslate()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        size="small"
        className="no-print"
        aria-label={translate('week.adjustOf', { measure: measure.name })}
        onClick={() => setOpen(true)}
      >
        {translate('week.adjust')}
      </Button>
      {open && (
        <AdjustDialog
          campaignId={campaignId}
          measure={measure}
          total={total}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}

function AdjustDialog({ campaignId, measure, total, onClose }: Props & { onClose: () => void }) {
  const translate = useTranslate()
  const notify = useNotify()
  const [by, setBy] = useState(String(total.adjustment ?? 0))
  const [reason, setReason] = useState(total.note ?? '')
  const { run, running, error } = useAct(adjustTotal)
  const whole = /^[+-]?\d{1,9}$/.test(by.trim())
  const save = async () => {
    if (!(await run({ campaignId, measure: measure.key, by: Number(by), reason }))) return
    notify('week.done.adjusted', { type: 'success' })
    onClose()
  }
  return (
    <Dialog open onClose={running ? undefined : onClose} fullWidth maxWidth="sm">
      <DialogTitle>{translate('week.adjustOf', { measure: measureName(measure) })}</DialogTitle>
      <DialogContent>
        <Stack spacing={2} sx={{ pt: 1 }}>
          <span>{translate('week.adjustHint', { sum: total.sum })}</span>
          <TextField
            label={translate('week.by')}
            value={by}
            error={!whole}
            helperText={
              whole ? translate('week.adopts', { total: total.sum + Number(by) }) : translate('week.whole')
            }
            onChange={(event) => setBy(event.target.value)}
          />
          <TextField
            label={translate('week.reason')}
            value={reason}
            multiline
            minRows={2}
            onChange={(event) => setReason(event.target.value)}
          />
        </Stack>
        <Complaint error={error} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} disabled={running}>
          {translate('ra.action.cancel')}
        </Button>
        <Button variant="contained" disabled={running || !whole} onClick={() => void save()}>
          {translate('ra.action.save')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
