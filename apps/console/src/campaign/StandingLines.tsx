import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import type { Standing } from './campaign.documents'

/** Where this unit, or for whoever runs the call all units together, stands against each minimum, in one line each. */
export function StandingLines({ standing }: { standing: readonly Standing[] }) {
  const translate = useTranslate()
  return (
    <>
      {standing.map((one) => (
        <Box
          key={`${one.rule} ${one.label}`}
          sx={{ mt: 0.5, fontWeight: 600, color: one.done >= one.needed ? palette.good : palette.warn }}
        >
          {translate('campaign.standingLine', { label: one.label, done: one.done, needed: one.needed })}
        </Box>
      ))}
    </>
  )
}
