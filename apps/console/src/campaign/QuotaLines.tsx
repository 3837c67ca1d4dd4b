import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import type { Quota } from './quota.documents'

function lineOf({ at, bonusFor }: Quota): string {
  if (bonusFor !== null) return 'campaign.quotaBonusLine'
  return at === 'submit' ? 'campaign.quotaFiledLine' : 'campaign.quotaLine'
}

/** By which rule there are so many, and whose works count; of a table of places also by which kind of body and for which list. */
function useWhy(): (quota: Quota) => string {
  const translate = useTranslate()
  return (quota) => {
    const base = quota.max - quota.bonus
    if (quota.type === null) return quota.says
    if (quota.bonusFor === null) return translate('campaign.quotaWhy', { ...quota, base })
    const kept = translate(quota.earmarked ? 'campaign.quotaKept' : 'campaign.quotaFree', quota)
    return translate('campaign.quotaBonusWhy', { ...quota, base, kept })
  }
}

/** How many places a body has, how many are taken, and why it has so many, in two lines each. */
export function QuotaLines({ quotas }: { quotas: readonly Quota[] }) {
  const translate = useTranslate()
  const why = useWhy()
  return (
    <>
      {quotas.map((quota) => (
        <Box key={`${quota.rule} ${quota.name}`} sx={{ mt: 1 }}>
          <Box sx={{ fontWeight: 600, color: quota.used < quota.max ? palette.good : palette.warn }}>
            {translate(lineOf(quota), quota)}
          </Box>
          <Box sx={{ color: palette.quiet, fontSize: '0.9rem' }}>{why(quota)}</Box>
        </Box>
      ))}
    </>
  )
}
