import { onTimeRate, sayRate } from '@huibian/domain'
import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { useRead } from '../platform/read'
import { chaseTotals } from './chase.documents'

/** The on-time rate of all units, phase by phase, where anything was due yet. */
export function Rates({ campaign }: { campaign: string }) {
  const translate = useTranslate()
  const { data } = useRead(chaseTotals, { campaignId: campaign }, { live: true })
  const said = (data?.matrix.phases ?? []).flatMap(({ key, title }) => {
    const total = data?.matrix.totals.find(({ phase }) => phase === key)
    const rate = total && onTimeRate(total)
    return rate === undefined ? [] : [`${title} ${sayRate(rate)}`]
  })
  if (said.length === 0) return null
  return (
    <Box sx={{ px: 2, pb: 1, color: palette.quiet }}>
      {translate('chase.rates', { rates: said.join('　') })}
    </Box>
  )
}
