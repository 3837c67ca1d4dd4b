import { fieldOf, wordsOf, type Form } from '@huibian/domain'
import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { currentLocale } from '../platform/locale'
import { sayShort } from '../platform/time'
import type { Entry, Review } from './wire'

/** The last decision, where it is this one. */
function lastOf(reviews: readonly Review[], decision: 'return' | 'decline'): Review | undefined {
  const last = reviews.toSorted((one, other) => (one.at < other.at ? 1 : -1))[0]
  return last?.decision === decision ? last : undefined
}

/** The decision that sent the case back, while it stands. */
export const returnOf = (reviews: readonly Review[]): Review | undefined => lastOf(reviews, 'return')

/** What the reviewer wrote beside single fields, by field. */
export function remarksOf(reviews: readonly Review[]): Map<string, string[]> {
  const remarks = new Map<string, string[]>()
  for (const { field, reason } of returnOf(reviews)?.fields ?? [])
    remarks.set(field, [...(remarks.get(field) ?? []), reason])
  return remarks
}

type Props = { entry: Pick<Entry, 'state' | 'reviews'> & { campaign: { file: { form: Form } } } }

/** Why the case came back and whether the form must be stamped again. */
export function ReturnedNotice({ entry }: Props) {
  const translate = useTranslate()
  const review = returnOf(entry.reviews)
  if (!review || !['returned', 'draft', 'finalised'].includes(entry.state)) return null
  const { restamp, by, at, reason, fields, version } = review
  const stamp = restamp === null ? 'byRule' : restamp ? 'again' : 'keeps'
  return (
    <Box role="note" sx={frame}>
      <Box sx={{ fontWeight: 600 }}>
        {translate('entry.returnedBy', { by, at: sayShort(at), n: version.n })}
      </Box>
      <Box sx={{ whiteSpace: 'pre-wrap', my: 0.5 }}>{reason}</Box>
      {fields.map(({ field, reason: why }, place) => (
        <Box key={place}>
          {translate('entry.fieldReason', { field: nameOf(entry.campaign.file.form, field), reason: why })}
        </Box>
      ))}
      <Box sx={{ color: palette.quiet, mt: 0.5 }}>{translate(`entry.restamp.${stamp}`)}</Box>
    </Box>
  )
}

/** Why the case goes no further, for its unit to read. */
export function DeclinedNotice({ entry: { state, reviews } }: { entry: Pick<Entry, 'state' | 'reviews'> }) {
  const translate = useTranslate()
  const review = state === 'declined' ? lastOf(reviews, 'decline') : undefined
  if (!review) return null
  const { by, at, reason, version } = review
  return (
    <Box role="note" sx={frame}>
      <Box sx={{ fontWeight: 600 }}>
        {translate('entry.declinedBy', { by, at: sayShort(at), n: version.n })}
      </Box>
      <Box sx={{ whiteSpace: 'pre-wrap', my: 0.5 }}>{reason}</Box>
      <Box sx={{ color: palette.quiet, mt: 0.5 }}>{translate('entry.declinedHint')}</Box>
    </Box>
  )
}

function nameOf(form: Form, id: string): string {
  const field = fieldOf(form, id)
  return field ? wordsOf(field.label, currentLocale()) : id
}

const frame = {
  borderLeft: `3px solid ${palette.warn}`,
  backgroundColor: palette.warnWash,
  px: 2,
  py: 1.25,
  mb: 2,
  overflowWrap: 'anywhere',
} as const
