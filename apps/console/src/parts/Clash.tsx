import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'

function show(box: HTMLElement | null): void {
  box?.scrollIntoView({ block: 'start' })
  box?.focus({ preventScroll: true })
}

type Props = { title: string; onTake: () => void; onKeep: () => void; children: ReactNode }

/** Somebody else has saved meanwhile: shows how both differ and lets this one choose; nothing is lost by itself. */
export function Clash({ title, onTake, onKeep, children }: Props) {
  const translate = useTranslate()
  return (
    <Box
      role="alert"
      // Whoever types may be far below it on the page.
      ref={show}
      tabIndex={-1}
      sx={{
        scrollMarginTop: '1rem',
        borderLeft: `3px solid ${palette.warn}`,
        backgroundColor: palette.warnWash,
        p: 2,
        my: 2,
      }}
    >
      <Box sx={{ fontWeight: 600, mb: 1 }}>{title}</Box>
      {children}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1.5 }}>
        <Button variant="outlined" onClick={onTake}>
          {translate('parts.takeTheirs')}
        </Button>
        <Button variant="contained" onClick={onKeep}>
          {translate('parts.keepMine')}
        </Button>
      </Box>
    </Box>
  )
}
