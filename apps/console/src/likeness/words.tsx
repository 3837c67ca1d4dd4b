import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { palette } from '../frame/palette'
import { StateChip } from '../parts'
import { usePath } from '../platform/path'
import { sayShort } from '../platform/time'
import type { Pair, PastCase, Side } from './likeness.documents'

const percent = (share: number): number => Math.round(share * 100)

type Say = ReturnType<typeof useTranslate>

/** What two have in common, in words. */
export function groundsOf({ title, text, files, phones, persons }: Pair, translate: Say): string[] {
  return [
    title > 0 && translate('likeness.ground.title', { share: percent(title) }),
    text > 0 && translate('likeness.ground.text', { share: percent(text) }),
    files > 0 && translate('likeness.ground.files', { n: files }),
    phones > 0 && translate('likeness.ground.phones'),
    persons > 0 && translate('likeness.ground.persons'),
  ].filter((one) => one !== false)
}

/** 相同, 不同 or not decided, with the reason. */
export function decisionOf({ decision, reason }: Pair, translate: Say): string {
  if (decision === null) return translate('likeness.undecided')
  const says = translate(decision === 'same' ? 'likeness.isSame' : 'likeness.isDifferent')
  return [says, reason].filter(Boolean).join('　')
}

export function Grounds({ pair }: { pair: Pair }) {
  const translate = useTranslate()
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2 }}>
      {groundsOf(pair, translate).map((one) => (
        <span key={one}>{one}</span>
      ))}
    </Box>
  )
}

/** One of the two: its title leads to it. */
export function SideOf({ side }: { side: Side }) {
  const path = usePath()
  return (
    <Box sx={{ overflowWrap: 'anywhere' }}>
      <Link to={path(`/entries/${side.id}`)}>{side.title}</Link>
      <Box sx={{ ...quiet, display: 'flex', flexWrap: 'wrap', columnGap: 1 }}>
        <span>{side.filer.name}</span>
        {side.number && <span>{side.number}</span>}
        <StateChip noun="entry" state={side.state} />
      </Box>
    </Box>
  )
}

/** A case of former years, which is only known by its line in a catalogue. */
export function PastSide({ past }: { past: PastCase }) {
  const translate = useTranslate()
  return (
    <Box sx={{ overflowWrap: 'anywhere' }}>
      {past.title}
      <Box sx={quiet}>
        {translate('likeness.past', { year: past.year })}　{past.campaign}　{past.unit}
      </Box>
    </Box>
  )
}

/** What was decided on a pair, by whom and why. */
export function Decided({ pair }: { pair: Pair }) {
  const translate = useTranslate()
  const { decision, by, decidedAt, reason } = pair
  if (decision === null) return <>{translate('likeness.undecided')}</>
  return (
    <Box sx={{ overflowWrap: 'anywhere' }}>
      <Box sx={{ fontWeight: 600 }}>
        {translate(decision === 'same' ? 'likeness.isSame' : 'likeness.isDifferent')}
      </Box>
      <Box sx={quiet}>
        {translate('likeness.decidedBy', { by, at: decidedAt ? sayShort(decidedAt) : '', reason })}
      </Box>
    </Box>
  )
}

const quiet = { color: palette.quiet, fontSize: 13, fontWeight: 400 } as const
