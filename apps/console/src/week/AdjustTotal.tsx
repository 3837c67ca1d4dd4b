import Button from '@mui/material/Button'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { measureName } from '../activity/plan'
import { FormDialog, useKeptWords } from '../parts'
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
  const [standing] = useState({ by: String(total.adjustment ?? 0), reason: total.note ?? '' })
  const [typed, setTyped] = useState(standing)
  const { by, reason } = typed
  const kept = useKeptWords(`adjust.${campaignId}.${measure.key}`, {
    words: typed,
    standing,
    restore: setTyped,
  })
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
      kept={kept}
      ready={fits}
      perform={() => act.run({ campaignId, measure: measure.key, by: Number(by), reason })}
      onClose={onClose}
    >
      <TextField
        label={translate('week.by')}
        value={by}
        error={!fits}
        helperText={whole ? translate(adopts, { total: total.sum + Number(by) }) : translate('week.whole')}
        onChange={(event) => setTyped({ ...typed, by: event.target.value })}
      />
      <TextField
        label={translate('week.reason')}
        value={reason}
        multiline
        minRows={2}
        onChange={(event) => setTyped({ ...typed, reason: event.target.value })}
      />
    </FormDialog>
  )
}
