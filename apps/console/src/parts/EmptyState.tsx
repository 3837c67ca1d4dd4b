import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { palette } from '../frame/palette'

/** Nothing here yet: says so, and what to do next. */
export function EmptyState({ says, hint, children }: { says: string; hint: string; children?: ReactNode }) {
  return (
    <Box sx={{ px: 2, py: 4, textAlign: 'center', color: palette.quiet }}>
      <Typography sx={{ color: palette.ink, fontWeight: 600 }}>{says}</Typography>
      <Typography variant="body2">{hint}</Typography>
      {children && <Box sx={{ mt: 2 }}>{children}</Box>}
    </Box>
  )
}
