import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { Panel } from '../parts'
import { sayShort } from '../platform/time'
import type { Summary } from './summary.documents'

/** What the table was frozen in spite of, for whoever approves and seals it. */
export function Waivers({ waivers }: { waivers: Summary['waivers'] }) {
  const translate = useTranslate()
  if (waivers.length === 0) return null
  return (
    <Panel title={translate('summary.waivers')}>
      <Box component="ol" sx={{ m: 0, pl: 3 }}>
        {waivers.map(({ rule, says, reason, by, at }) => (
          <Box component="li" key={rule} sx={{ py: 0.5 }}>
            <Box>{reason}</Box>
            <Box sx={{ color: palette.quiet, fontSize: '0.9rem' }}>
              {translate('summary.waivedRule', { says, by, at: sayShort(at) })}
            </Box>
          </Box>
        ))}
      </Box>
    </Panel>
  )
}
