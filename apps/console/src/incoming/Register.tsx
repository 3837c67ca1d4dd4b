import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { AdmitUnits } from '../intake/AdmitUnits'
import type { OpenedPackage } from '../intake/intake.documents'
import { Complaint } from '../parts'
import { useAct } from '../platform/act'
import { queueRegistering, type Checked, type Incoming } from './incoming.documents'

type Props = {
  campaign: string
  incoming: Incoming
  checked: Checked
  opened: OpenedPackage
  onDone: () => void
}

/** Has taken what was looked at; lines that could not be taken come back as a table. */
export function Register({ campaign, incoming, checked, opened, onDone }: Props) {
  const translate = useTranslate()
  const notify = useNotify()
  const [admitUnits, setAdmitUnits] = useState(false)
  const { run, running, error } = useAct(queueRegistering)
  const bad = checked.rows.filter(({ errors }) => errors.length > 0).length
  const take = async () => {
    if (!(await run({ campaignId: campaign, incoming, admitUnits }))) return
    notify('intake.queued', { type: 'success' })
    onDone()
  }
  return (
    <Box>
      {bad > 0 && (
        <Alert severity="warning" sx={{ mb: 1.5 }}>
          {translate('incoming.bad', { n: bad })}
        </Alert>
      )}
      <AdmitUnits opened={opened} checked={admitUnits} onChange={setAdmitUnits} />
      <Complaint error={error} />
      <Button variant="contained" disabled={running || opened.faults.length > 0} onClick={() => void take()}>
        {translate('incoming.register', { n: opened.cases.length })}
      </Button>
    </Box>
  )
}
