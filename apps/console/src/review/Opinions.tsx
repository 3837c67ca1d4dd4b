import { fieldOf, wordsOf, type Form } from '@huibian/domain'
import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { Panel } from '../parts'
import { currentLocale } from '../platform/locale'
import { sayShort } from '../platform/time'
import type { Opinion } from './review.documents'

function Said({ opinion, form }: { opinion: Opinion; form: Form }) {
  const translate = useTranslate()
  const { decision, reason, fields, restamp, version, by, at } = opinion
  const labelOf = (id: string) => {
    const field = fieldOf(form, id)
    return field ? wordsOf(field.label, currentLocale()) : id
  }
  return (
    <Box component="li" sx={{ mb: 1.5 }}>
      <Box sx={{ fontWeight: 600 }}>
        {translate(`review.decision.${decision}`)}　{translate('review.versionN', { n: version.n })}
      </Box>
      {reason && <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{reason}</Box>}
      {fields.map(({ field, reason: why }) => (
        <Box key={field} sx={{ overflowWrap: 'anywhere' }}>
          {translate('review.ofField', { field: labelOf(field), reason: why })}
        </Box>
      ))}
      {restamp !== null && <Box>{translate(restamp ? 'review.restamp.yes' : 'review.restamp.no')}</Box>}
      <Box sx={{ color: palette.quiet, fontSize: '0.875rem' }}>
        {by}　{sayShort(at)}
      </Box>
    </Box>
  )
}

/** What was decided on earlier 稿 and on this one, the latest first. */
export function Opinions({ opinions, form }: { opinions: readonly Opinion[]; form: Form }) {
  const translate = useTranslate()
  if (opinions.length === 0) return null
  return (
    <Panel title={translate('review.opinions')}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {opinions
          .toSorted((one, other) => other.at.localeCompare(one.at))
          .map((opinion) => (
            <Said key={opinion.id} opinion={opinion} form={form} />
          ))}
      </Box>
    </Panel>
  )
}
