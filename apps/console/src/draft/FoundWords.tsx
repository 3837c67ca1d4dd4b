import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { sayShort } from '../platform/time'
import type { Kept } from './kept'
import type { Found } from './useUnsaved'

type Props<Words extends object> = { found: Found<Words>; onRestore: (kept: Kept<Words>) => void }

/** Words that a crash left on this computer are offered back. */
export function FoundWords<Words extends object>({ found, onRestore }: Props<Words>) {
  const translate = useTranslate()
  const { kept, settle, drop } = found
  if (!kept) return null
  const restore = () => {
    onRestore(kept)
    settle()
  }
  return (
    <Box role="alert" className="no-print" sx={keptFrame}>
      <Box sx={{ fontWeight: 600, mb: 1 }}>{translate('draft.kept.title', { at: sayShort(kept.at) })}</Box>
      <Button variant="contained" size="small" onClick={restore}>
        {translate('draft.kept.restore')}
      </Button>
      <Button size="small" onClick={drop} sx={{ ml: 1 }}>
        {translate('draft.kept.drop')}
      </Button>
    </Box>
  )
}

export const keptFrame = {
  borderLeft: `3px solid ${palette.warn}`,
  backgroundColor: palette.warnWash,
  px: 2,
  py: 1.25,
  mb: 2,
} as const
