import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { Complaint, CopyText, Loading, Panel } from '../parts'
import { fileUrl } from '../platform/acting'
import { useAct } from '../platform/act'
import { useRead } from '../platform/read'
import { sayShort } from '../platform/time'
import { calendarFeed, endCalendarFeed, renewCalendarFeed } from './calendar.documents'

/** The secret address of one's deadlines, made, made anew and ended here; and the deadlines as a file. */
export function CalendarPanel() {
  const translate = useTranslate()
  const { data, error, refetch } = useRead(calendarFeed, {})
  const [address, setAddress] = useState<string>()
  const since = data?.calendarFeed.since
  return (
    <Panel title={translate('calendar.title')}>
      <Typography sx={{ mb: 1.5 }}>{translate('calendar.hint')}</Typography>
      <Complaint error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loading />}
      {data && (
        <Typography role="status" sx={{ mb: 1.5 }}>
          {since ? translate('calendar.since', { at: sayShort(since) }) : translate('calendar.none')}
        </Typography>
      )}
      {address && since && <Address value={address} />}
      {data && <Acts stands={Boolean(since)} onMade={setAddress} />}
    </Panel>
  )
}

function Address({ value }: { value: string }) {
  const translate = useTranslate()
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 1.5 }}>
      <TextField
        label={translate('calendar.address')}
        value={value}
        slotProps={{ input: { readOnly: true } }}
        onFocus={(event) => event.target.select()}
        sx={{ flex: '1 1 320px', maxWidth: 640 }}
      />
      <CopyText text={value} label={translate('parts.copy')} />
    </Box>
  )
}

function Acts({ stands, onMade }: { stands: boolean; onMade: (address: string | undefined) => void }) {
  const translate = useTranslate()
  const notify = useNotify()
  const renewing = useAct(renewCalendarFeed)
  const ending = useAct(endCalendarFeed)
  const busy = renewing.running || ending.running
  const renew = async () => {
    const made = await renewing.run({})
    if (!made) return
    onMade(made.renewCalendarFeed.address ?? undefined)
    notify('calendar.done.made', { type: 'success' })
  }
  const end = async () => {
    if (!(await ending.run({}))) return
    onMade(undefined)
    notify('calendar.done.ended', { type: 'success' })
  }
  return (
    <>
      <Complaint error={renewing.error ?? ending.error} />
      <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap' }}>
        <Button variant={stands ? 'outlined' : 'contained'} disabled={busy} onClick={() => void renew()}>
          {translate(stands ? 'calendar.renew' : 'calendar.make')}
        </Button>
        {stands && (
          <Button variant="outlined" color="error" disabled={busy} onClick={() => void end()}>
            {translate('calendar.end')}
          </Button>
        )}
        <Button href={fileUrl('/files/calendar/deadlines.ics')}>{translate('calendar.download')}</Button>
      </Stack>
    </>
  )
}
