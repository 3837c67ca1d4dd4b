import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { sayInstant } from '../platform/time'

type Props = { closesAt: string; daysLeft: number; open: boolean; wording?: string }

/** Days left, with the instant and the notice's own words beside them; the server counts, by its clock. */
export function Countdown({ closesAt, daysLeft, open, wording }: Props) {
  const translate = useTranslate()
  const near = open && daysLeft <= 3
  const says = !open
    ? translate('parts.closed')
    : daysLeft < 1
      ? translate('parts.lastDay')
      : translate('parts.days', { days: daysLeft })
  return (
    <Box component="span" title={wording}>
      <Box
        component="strong"
        sx={{ color: !open ? palette.quiet : near ? palette.bad : palette.accent, mr: 1 }}
      >
        {says}
      </Box>
      <Box component="time" dateTime={closesAt} sx={{ color: palette.quiet, whiteSpace: 'nowrap' }}>
        {translate('parts.closesAt', { at: sayInstant(closesAt) })}
      </Box>
    </Box>
  )
}
