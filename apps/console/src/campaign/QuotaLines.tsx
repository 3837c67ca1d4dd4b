import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import type { Quota } from '../entry/entry.documents'
import { palette } from '../frame/palette'

function lineOf(at: string, bonusFor: string | null): string {
  if (bonusFor !== null) return 'campaign.quotaBonusLine'
  return at === 'submit' ? 'campaign.quotaFiledLine' : 'campaign.quotaLine'
}

/** How many places a body has, how many are taken, and by which rule, in two lines each. */
export function QuotaLines({ quotas }: { quotas: readonly Quota[] }) {
  const translate = useTranslate()
  return (
    <>
      {quotas.map(({ rule, says, bonusFor, ...quota }) => (
        <Box key={`${rule} ${quota.name}`} sx={{ mt: 1 }}>
          <Box sx={{ fontWeight: 600, color: quota.used < quota.max ? palette.good : palette.warn }}>
            {translate(lineOf(quota.at, bonusFor), {
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
