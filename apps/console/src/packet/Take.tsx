import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { Complaint } from '../parts'
import { useAct } from '../platform/act'
import { takePacket, type DeliverySource, type Reading } from './packet.documents'

const sources: readonly DeliverySource[] = ['mail', 'usb', 'paper', 'phone']

type Props = {
  came: { campaignId: string; organisationId: string; uploadIds: string[] }
  reading: Reading
  onTaken: () => void
  onOther: () => void
}

/** Whether the report misses only what may be passed over with a reason. */
const asksReason = ({ violations }: Reading): boolean =>
  violations.length > 0 && violations.every(({ strength }) => strength === 'soft')

/** How it came, why what is missed is passed over, and the taking. */
export function Take({ came, reading, onTaken, onOther }: Props) {
  const translate = useTranslate()
  const notify = useNotify()
  const [source, setSource] = useState<DeliverySource>('mail')
  const [reason, setReason] = useState('')
  const { run, running, error } = useAct(takePacket)
  const asks = asksReason(reading)
  const take = async () => {
    const answer = await run({ ...came, source, reason: asks ? reason.trim() : null })
    if (!answer) return
    notify('packet.taken', { type: 'success' })
    onTaken()
  }
  return (
    <Box sx={{ mt: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mb: 1.5 }}>
        <TextField
          select
          size="small"
          label={translate('packet.source')}
          value={source}
          onChange={({ target }) => setSource(sources.find((one) => one === target.value) ?? source)}
          sx={{ minWidth: 140 }}
        >
          {sources.map((one) => (
            <MenuItem key={one} value={one}>
              {translate(`packet.source.${one}`)}
            </MenuItem>
          ))}
        </TextField>
        {asks && (
          <TextField
            size="small"
            required
            label={translate('packet.reason')}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
            sx={{ flex: '1 1 260px' }}
          />
        )}
      </Box>
      <Complaint error={error} />
      <Box sx={{ display: 'flex', gap: 1.5 }}>
        <Button
          variant="contained"
          disabled={running || (asks && reason.trim().length < 2)}
          onClick={() => void take()}
        >
          {translate('packet.take')}
        </Button>
        <Button variant="outlined" disabled={running} onClick={onOther}>
          {translate('packet.other')}
        </Button>
      </Box>
    </Box>
  )
}
