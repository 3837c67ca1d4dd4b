import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { palette } from '../frame/palette'

/** What stays in sight while the text below it scrolls. */
export function StickyBar({ children }: { children: ReactNode }) {
  return (
    <Box className="no-print" sx={sticky}>
      {children}
    </Box>
  )
}

const sticky = {
  position: 'sticky',
  top: 0,
  zIndex: 5,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: 2,
  rowGap: 0.5,
  px: 2,
  py: 0.75,
  mb: 2,
  backgroundColor: palette.sheet,
  border: `1px solid ${palette.line}`,
  borderRadius: '3px',
} as const
