import Chip from '@mui/material/Chip'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'

export type Tone = 'plain' | 'going' | 'good' | 'warn' | 'bad'

const colours: { [tone in Tone]: { color: string; backgroundColor: string } } = {
  plain: { color: palette.quiet, backgroundColor: palette.shade },
  going: { color: palette.accentDark, backgroundColor: palette.accentWash },
  good: { color: palette.good, backgroundColor: palette.goodWash },
  warn: { color: palette.warn, backgroundColor: palette.warnWash },
  bad: { color: palette.bad, backgroundColor: palette.badWash },
}

/** How a state of any noun looks; its name is always written, the colour only helps. */
const tones: { [state: string]: Tone } = {
  draft: 'plain',
  finalised: 'going',
  submitted: 'going',
  inReview: 'going',
  returned: 'warn',
  accepted: 'good',
  declined: 'bad',
  forwarded: 'good',
  onTime: 'good',
  lateWithConsent: 'warn',
  lateByPermission: 'warn',
  lateByExtension: 'warn',
  late: 'warn',
  overdue: 'bad',
  building: 'plain',
  frozen: 'going',
  approved: 'going',
  sealing: 'going',
  stamped: 'good',
  waiting: 'going',
  sealed: 'good',
  refused: 'bad',
  recalled: 'warn',
  superseded: 'plain',
  matched: 'good',
  typed: 'warn',
  confirmed: 'good',
  active: 'good',
  open: 'going',
  published: 'going',
  closed: 'plain',
  disabled: 'bad',
  locked: 'warn',
  queued: 'plain',
  running: 'going',
  done: 'good',
  failed: 'bad',
}

/** `noun` and `state` name the message: `entry.state.returned`. */
export function StateChip({ noun, state, tone }: { noun: string; state: string; tone?: Tone }) {
  const translate = useTranslate()
  return (
    <Chip
      size="small"
      label={translate(`${noun}.state.${state}`)}
      sx={colours[tone ?? tones[state] ?? 'plain']}
    />
  )
}
