import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { sayInstant } from '../platform/time'

type Props = { closesAt: string; daysLeft: number; open: boolean; wording?: string }

/** A phase that is shut although days are left has not begun, or its campaign is not published. */
function saying(open: boolean, daysLeft: number): string {
  if (!open) return daysLeft > 0 ? 'parts.notOpen' : 'parts.closed'
  return daysLeft < 1 ? 'parts.lastDay' : 'parts.days'
}

/** Days left, with the instant and the notice's own words beside them; the server counts, by its clock. */
export function Countdown({ closesAt, daysLeft, open, wording }: Props) {
  const translate = useTranslate()
  const near = open && daysLeft <= 3
  const says = translate(saying(open, daysLeft), { days: daysLeft })
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
