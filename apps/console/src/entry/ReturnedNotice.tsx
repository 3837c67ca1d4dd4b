import { fieldOf, wordsOf, type Form } from '@huibian/domain'
import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { usePost } from '../frame/post'
import { currentLocale } from '../platform/locale'
import { sayShort } from '../platform/time'
import { lastOf, returnOf, sentBackOf } from './decided'
import type { Entry } from './wire'

type Props = { entry: Pick<Entry, 'state' | 'reviews'> & { campaign: { file: { form: Form } } } }

/** Why the case came back and whether the form must be stamped again. */
export function ReturnedNotice({ entry }: Props) {
  const translate = useTranslate()
  const review = returnOf(entry.reviews)
  if (!review || !['returned', 'draft', 'finalised'].includes(entry.state)) return null
  const { restamp, by, at, reason, fields, version } = review
  const stamp = restamp === null ? 'byRule' : restamp ? 'again' : 'keeps'
  return (
    <Told says={translate('entry.returnedBy', { by, at: sayShort(at), n: version.n })} reason={reason}>
      {fields.map(({ field, reason: why }, place) => (
        <Box key={place}>
          {translate('entry.fieldReason', { field: nameOf(entry.campaign.file.form, field), reason: why })}
        </Box>
      ))}
      <Box sx={{ color: palette.quiet, mt: 0.5 }}>{translate(`entry.restamp.${stamp}`)}</Box>
    </Told>
  )
}

/** Why the case goes no further, for its unit to read. */
export function DeclinedNotice({ entry: { state, reviews } }: { entry: Pick<Entry, 'state' | 'reviews'> }) {
  const translate = useTranslate()
  const review = state === 'declined' ? lastOf(reviews, 'decline') : undefined
  if (!review) return null
  const { by, at, reason, version } = review
  return (
    <Told says={translate('entry.declinedBy', { by, at: sayShort(at), n: version.n })} reason={reason}>
      <Box sx={{ color: palette.quiet, mt: 0.5 }}>{translate('entry.declinedHint')}</Box>
    </Told>
  )
}

/** That the office above sent this 稿 back, why, and whose turn it is, until the case has gone up again. */
export function SentBackNotice({ entry }: { entry: Entry }) {
  const translate = useTranslate()
  const own = usePost().organisation.id
  const review = sentBackOf(entry)
  if (!review) return null
  const { by, at, reason, version } = review
  const turn = own === entry.receiver.id ? 'own' : 'elsewhere'
  return (
    <Told says={translate('entry.sentBackBy', { by, at: sayShort(at), n: version.n })} reason={reason}>
      <Box sx={{ color: palette.quiet, mt: 0.5 }}>
        {translate(`entry.sentBackTurn.${turn}`, { unit: entry.receiver.name })}
      </Box>
    </Told>
  )
}

/** Who decided, the reason in that person's own words, and what follows from it. */
function Told({ says, reason, children }: { says: string; reason: string; children: ReactNode }) {
  return (
    <Box role="note" sx={frame}>
      <Box sx={{ fontWeight: 600 }}>{says}</Box>
      <Box sx={{ whiteSpace: 'pre-wrap', my: 0.5 }}>{reason}</Box>
      {children}
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
