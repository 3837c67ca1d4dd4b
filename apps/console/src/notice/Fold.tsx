import type { Place } from '@huibian/domain'
import Accordion from '@mui/material/Accordion'
import AccordionDetails from '@mui/material/AccordionDetails'
import AccordionSummary from '@mui/material/AccordionSummary'
import Box from '@mui/material/Box'
import { useState, type ReactNode } from 'react'
import { palette } from '../frame/palette'
import { useEditing } from './editing'
import { keyOf } from './mistakePlace'

type Props = { title: string; aside: string; at: Place; children: ReactNode }

/** One of many rows that opens onto its boxes, which are made only then: a notice has dozens of rows, each with many. */
export function Fold({ title, aside, at, children }: Props) {
  const { sought } = useEditing()
  const [held, setOpen] = useState(false)
  const isSought = sought.startsWith(`${keyOf(at)} `)
  if (isSought && !held) setOpen(true)
  const open = held || isSought
  return (
    <Accordion expanded={open} onChange={(_, next) => setOpen(next)} disableGutters elevation={0} sx={row}>
      <AccordionSummary data-place={keyOf(at)}>
        <Box sx={{ minWidth: 0 }}>
          {title}
          <Box component="span" sx={{ color: palette.quiet, ml: 1 }}>
            {aside}
          </Box>
        </Box>
      </AccordionSummary>
      <AccordionDetails>{open && children}</AccordionDetails>
    </Accordion>
  )
}

const row = { borderTop: `1px solid ${palette.line}`, '&::before': { display: 'none' } } as const
