import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import type { Violation } from '../platform/wire'

/** Goes to the field that a sentence speaks of and puts the cursor into it. */
function goTo(path: string): void {
  const frame = window.document.getElementById(`field-${path.split('.')[0] ?? ''}`)
  frame?.scrollIntoView({ block: 'start', behavior: 'smooth' })
  const box = frame?.querySelector<HTMLElement>(
    'input, textarea, [role="combobox"], [contenteditable="true"]',
  )
  box?.focus({ preventScroll: true })
}

/** What still stands in the way of 定稿, each line leading to its field. */
export function CheckList({ violations }: { violations: readonly Violation[] }) {
  const translate = useTranslate()
  if (violations.length === 0) return <Box sx={{ color: palette.good }}>{translate('draft.checks.none')}</Box>
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.25, fontSize: '0.9rem' }}>
      {violations.map(({ rule, path, says }, place) => (
        <Box component="li" key={`${rule} ${place}`} sx={{ mb: 0.5 }}>
          {path ? (
            <Box component="button" type="button" onClick={() => goTo(path)} sx={line}>
              {says}
            </Box>
          ) : (
            says
          )}
        </Box>
      ))}
    </Box>
  )
}

const line = {
  border: 0,
  p: 0,
  background: 'none',
  font: 'inherit',
  color: palette.ink,
  textAlign: 'left',
  cursor: 'pointer',
  textDecoration: 'underline',
  textDecorationColor: palette.faint,
  textUnderlineOffset: 3,
  verticalAlign: 'top',
} as const
