import { fileFor, goesStraight, settingsOf, stampsToSubmit } from '@huibian/domain'
import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { sayInstant } from '../platform/time'
import { useWrites } from '../proxy/writes'
import type { Entry } from '../entry/wire'

type Step = 'write' | 'finalise' | 'stamp' | 'submit' | 'review' | 'forward'

/** Whether such an entry is sent in with its stamped form, and whether a body sends it on to who runs the call. */
function wayOf({ campaign, kind, route }: Entry): { stamped: boolean; sentOn: boolean } {
  return {
    stamped: stampsToSubmit(fileFor(campaign.file, { kind, route })),
    sentOn: !goesStraight(campaign.file, route),
  }
}

/** The steps of the entry's own way. */
function stepsOf(entry: Entry): Step[] {
  const { stamped, sentOn } = wayOf(entry)
  const every: readonly Step[] = ['write', 'finalise', 'stamp', 'submit', 'review', 'forward']
  return every.filter((step) => (step !== 'stamp' || stamped) && (step !== 'forward' || sentOn))
}

/** The step that comes next; none when the way is behind the entry. */
function nextOf(entry: Entry): Step | undefined {
  const { state, scan } = entry
  if (state === 'draft' || state === 'returned') return 'write'
  if (state === 'finalised') return scan || !wayOf(entry).stamped ? 'submit' : 'stamp'
  if (state === 'submitted' || state === 'inReview') return 'review'
  return state === 'accepted' ? 'forward' : undefined
}

/** What is said under the steps; a finalised case says whether its paper is there, and whose it is. */
function hintOf(entry: Entry): string {
  const { campaign, state, scan } = entry
  const { stamped, sentOn } = wayOf(entry)
  if (state === 'accepted') return sentOn ? state : 'acceptedLast'
  if (state === 'submitted') return stamped ? state : 'submittedPlain'
  if (state !== 'finalised') return state
  if (!stamped) return 'finalisedPlain'
  if (!scan) return settingsOf(campaign.file).formPer === 'unit' ? 'finalisedUnit' : state
  return scan.waivedFor ? 'waived' : 'scanned'
}

/** Why the unit cannot go on, where the close or the opening bars its way. */
function barred({ state, verbs }: Entry): string | undefined {
  if (state !== 'draft' && state !== 'returned' && state !== 'finalised') return undefined
  return verbs.flatMap(({ violations }) => violations).find(({ message }) => message.startsWith('gate.'))
    ?.says
}

/** Where the case is on its way and what its unit does next. */
export function NextStep({ entry }: { entry: Entry }) {
  const translate = useTranslate()
  const writes = useWrites(entry)
  if (!writes || entry.state === 'declined') return null
  const steps = stepsOf(entry)
  const at = steps.findIndex((step) => step === nextOf(entry))
  const done = at < 0 ? steps.length : at
  const bar = barred(entry)
  return (
    <Box sx={{ mb: 2.5 }}>
      <Box component="ol" aria-label={translate('entry.steps')} sx={line}>
        {steps.map((step, place) => (
          <Box
            key={step}
            component="li"
            aria-current={place === done ? 'step' : undefined}
            sx={{ ...item, ...(place < done ? past : place === done ? now : {}) }}
          >
            {translate(`entry.step.${step}`)}
          </Box>
        ))}
      </Box>
      <Box sx={{ color: bar ? palette.bad : palette.quiet, mt: 0.75 }}>
        {bar ?? translate(`entry.next.${hintOf(entry)}`)}
        {!bar && entry.state === 'finalised' && (
          <Box component="span" sx={{ ml: 1, whiteSpace: 'nowrap' }}>
            {translate('parts.closesAt', { at: sayInstant(entry.closesAt) })}
          </Box>
        )}
      </Box>
    </Box>
  )
}

const line = { display: 'flex', listStyle: 'none', m: 0, p: 0, gap: 0.5 } as const
const item = {
  flex: '1 1 0',
  minWidth: 0,
  px: { xs: 0.25, sm: 1 },
  py: 0.4,
  fontSize: { xs: '0.75rem', sm: '0.88rem' },
  textAlign: 'center',
  color: palette.quiet,
  borderTop: `3px solid ${palette.line}`,
} as const
const past = { color: palette.accentDark, borderTopColor: palette.accent } as const
const now = { color: palette.ink, fontWeight: 600, borderTopColor: palette.warn } as const
