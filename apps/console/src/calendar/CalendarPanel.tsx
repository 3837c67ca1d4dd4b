import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { ActButton, Complaint, CopyText, Loading, Panel } from '../parts'
import { fileUrl } from '../platform/acting'
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

type ActsProps = { stands: boolean; onMade: (address: string | undefined) => void }

/** An address that ends is dead in every calendar that holds it, so that this is asked first. */
function Acts({ stands, onMade }: ActsProps) {
  const translate = useTranslate()
  return (
    <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap' }}>
      <ActButton
        act={renewCalendarFeed}
        variables={{}}
        label={stands ? 'calendar.renew' : 'calendar.make'}
        done="calendar.done.made"
        variant={stands ? 'outlined' : 'contained'}
        {...(stands ? { confirm: { text: translate('calendar.renewText') } } : {})}
        onDone={({ renewCalendarFeed: { address } }) => onMade(address ?? undefined)}
      />
      {stands && (
        <ActButton
          act={endCalendarFeed}
          variables={{}}
          label="calendar.end"
          done="calendar.done.ended"
          variant="outlined"
          danger
          confirm={{ text: translate('calendar.endText') }}
          onDone={() => onMade(undefined)}
        />
      )}
      <Button href={fileUrl('/files/calendar/deadlines.ics')}>{translate('calendar.download')}</Button>
    </Stack>
  )
}
