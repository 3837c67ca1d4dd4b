import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import type { Quota } from '../entry/entry.documents'
import { palette } from '../frame/palette'

/** How many places a body has, how many are taken, and by which rule, in two lines each. */
export function QuotaLines({ quotas }: { quotas: readonly Quota[] }) {
  const translate = useTranslate()
  return (
    <>
      {quotas.map(({ rule, says, bonusFor, ...quota }) => (
        <Box key={`${rule} ${quota.name}`} sx={{ mt: 1 }}>
          <Box sx={{ fontWeight: 600, color: quota.used < quota.max ? palette.good : palette.warn }}>
            {translate(bonusFor === null ? 'campaign.quotaLine' : 'campaign.quotaBonusLine', {
              ...quota,
              bonusFor,
            })}
          </Box>
          <Box sx={{ color: palette.quiet, fontSize: '0.9rem' }}>{says}</Box>
        </Box>
      ))}
    </>
  )
}
