import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useMemo, useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { ChooseUnit } from '../organisation/ChooseUnit'
import type { OrganisationName } from '../organisation/organisation.documents'
import { Complaint, useKeptWords } from '../parts'
import { useAct } from '../platform/act'
import type { Document } from '../platform/document'
import type { Campaign } from './campaign.documents'

/** What the boxes hold; `unit` null stands for all units below. */
export type Asked = { phase: string; day: string; reason: string; unit: OrganisationName | null }

type Props<V> = {
  campaign: Campaign
  act: Document<unknown, V>
  variables: (asked: Asked) => V
  label: string
  text: string
  dayLabel: string
  asks: { reason?: true; unit?: 'required' | 'optional' }
}

const none: Asked = { phase: '', day: '', reason: '', unit: null }

/** Asks for phase and day, and where the act wants it for unit and reason. */
export function DeadlineDialog<V>({ campaign, act, variables, label, text, dayLabel, asks }: Props<V>) {
  const translate = useTranslate()
  const notify = useNotify()
  const [open, setOpen] = useState(false)
  const [standing] = useState<Asked>({ ...none, phase: campaign.phases[0]?.key ?? '' })
  const [asked, setAsked] = useState(standing)
  const words = useMemo(() => ({ asked }), [asked])
  const kept = useKeptWords(`${label}.${campaign.id}`, {
    words,
    standing: { asked: standing },
    restore: (found) => setAsked(found.asked),
  })
  const { run, running, error, forget } = useAct(act)
  const close = () => {
    setOpen(false)
    forget()
  }
  const missing =
    !asked.phase ||
    !asked.day ||
    (asks.reason && !asked.reason.trim()) ||
    (asks.unit === 'required' && !asked.unit)
  const perform = async () => {
    if ((await run(variables(asked))) === undefined) return
    kept.forget()
    setAsked(standing)
    notify('campaign.done.deadline', { type: 'success' })
    close()
  }
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        {translate(label)}
      </Button>
      <Dialog open={open} onClose={close}>
        <DialogTitle>{translate(label)}</DialogTitle>
        <DialogContent>
          <Typography sx={{ mb: 2 }}>{text}</Typography>
          {kept.offer}
          <Boxes campaign={campaign} asked={asked} onChange={setAsked} dayLabel={dayLabel} asks={asks} />
          <Complaint error={error} />
        </DialogContent>
        <DialogActions>
          <Button onClick={close}>{translate('ra.action.cancel')}</Button>
          <Button variant="contained" disabled={running || Boolean(missing)} onClick={() => void perform()}>
            {translate(label)}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  )
}

type BoxesProps = {
  campaign: Campaign
  asked: Asked
  onChange: (asked: Asked) => void
  dayLabel: string
  asks: Props<unknown>['asks']
}

function Boxes({ campaign, asked, onChange, dayLabel, asks }: BoxesProps) {
  const translate = useTranslate()
  return (
    <Stack spacing={2}>
      <TextField
        select
        required
        label={translate('campaign.phase')}
        value={asked.phase}
        onChange={(event) => onChange({ ...asked, phase: event.target.value })}
      >
        {campaign.phases.map((phase) => (
          <MenuItem key={phase.key} value={phase.key}>
            {phase.title}
          </MenuItem>
        ))}
      </TextField>
      {asks.unit && (
        <ChooseUnit
          below
          required={asks.unit === 'required'}
          value={asked.unit}
          onChange={(unit) => onChange({ ...asked, unit })}
        />
      )}
      <TextField
        type="date"
        required
        label={dayLabel}
        value={asked.day}
        onChange={(event) => onChange({ ...asked, day: event.target.value })}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      {asks.reason && (
        <TextField
          multiline
          minRows={2}
          required
          label={translate('campaign.deadline.reason')}
          value={asked.reason}
          onChange={(event) => onChange({ ...asked, reason: event.target.value })}
        />
      )}
    </Stack>
  )
}
