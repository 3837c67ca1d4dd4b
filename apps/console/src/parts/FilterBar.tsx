import Box from '@mui/material/Box'
import type { ReactNode } from 'react'

/** What narrows a list, in one line above it; on a telephone the boxes stand under each other at full width. */
export function FilterBar({ children }: { children: ReactNode }) {
  return (
    <Box className="no-print" sx={line}>
      {children}
    </Box>
  )
}

const line = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 1.5,
  mb: 2,
  '@media screen and (max-width: 719px)': { '&& > *': { width: '100%', maxWidth: 'none' } },
} as const
