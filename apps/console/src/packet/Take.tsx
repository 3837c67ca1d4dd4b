import type { Source } from '@huibian/domain'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { Complaint, useKeptWords } from '../parts'
import { useAct } from '../platform/act'
import { Received } from '../proxy/Received'
import { instantOf, minuteNow } from '../summary/minute'
import { takePacket, type Reading } from './packet.documents'

type Props = {
  of: { campaignId: string; organisationId: string; uploadIds: string[] }
  reading: Reading
}

type Typed = { source: Source | ''; at: string; reason: string }

/** Whether the report misses only what may be passed over with a reason. */
const asksReason = ({ violations }: Reading): boolean =>
  violations.length > 0 && violations.every(({ strength }) => strength === 'soft')

/** How it came, why what is missed is passed over, and the taking. */
export function Take({ of, reading }: Props) {
  const translate = useTranslate()
  const notify = useNotify()
  const [standing] = useState<Typed>(() => ({ source: '', at: minuteNow(), reason: '' }))
  const [typed, setTyped] = useState(standing)
  const { reason, ...came } = typed
  const kept = useKeptWords(`packet.${of.uploadIds.join('.')}`, {
    words: typed,
    standing,
    restore: setTyped,
  })
  const { run, running, error } = useAct(takePacket)
  const asks = asksReason(reading)
  const take = async () => {
    const { source, at } = came
    if (source === '') return
    const receivedAt = instantOf(at)
    const told = () => {
      kept.forget()
      notify('packet.taken', { type: 'success' })
    }
    await run({ ...of, source, receivedAt, reason: asks ? reason.trim() : null }, told)
  }
  return (
    <Box sx={{ mt: 2 }}>
      {kept.offer}
      <Stack spacing={2} sx={{ mb: 1.5, maxWidth: 720 }}>
        <Received {...came} hint="packet.receivedHint" onChange={(part) => setTyped({ ...typed, ...part })} />
        {asks && (
          <TextField
            required
            label={translate('packet.reason')}
            value={reason}
            onChange={({ target }) => setTyped({ ...typed, reason: target.value })}
          />
        )}
      </Stack>
      <Complaint error={error} />
      <Button
        variant="contained"
        disabled={running || came.source === '' || came.at === '' || (asks && reason.trim().length < 2)}
        onClick={() => void take()}
      >
        {translate('packet.take')}
      </Button>
    </Box>
  )
}
