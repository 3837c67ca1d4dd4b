import Button from '@mui/material/Button'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { measureName } from '../activity/plan'
import { FormDialog } from '../parts'
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
  const [by, setBy] = useState(String(total.adjustment ?? 0))
  const [reason, setReason] = useState(total.note ?? '')
  const act = useAct(adjustTotal)
  const whole = /^[+-]?\d{1,9}$/.test(by.trim())
  const fits = whole && total.sum + Number(by) >= 0
  const adopts = fits ? 'week.adopts' : 'week.belowNothing'
  return (
    <FormDialog
      title={translate('week.adjustOf', { measure: measureName(measure) })}
      text={translate('week.adjustHint', { sum: total.sumText })}
      label={translate('ra.action.save')}
      done="week.done.adjusted"
      act={act}
      ready={fits}
      perform={() => act.run({ campaignId, measure: measure.key, by: Number(by), reason })}
      onClose={onClose}
    >
      <TextField
        label={translate('week.by')}
        value={by}
        error={!fits}
        helperText={whole ? translate(adopts, { total: total.sum + Number(by) }) : translate('week.whole')}
        onChange={(event) => setBy(event.target.value)}
      />
      <TextField
        label={translate('week.reason')}
        value={reason}
        multiline
        minRows={2}
        onChange={(event) => setReason(event.target.value)}
      />
    </FormDialog>
  )
}
