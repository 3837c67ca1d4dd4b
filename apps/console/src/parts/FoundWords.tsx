import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { sayShort } from '../platform/time'
import type { Kept } from './kept'
import type { Found } from './useUnsaved'

type Props<Words extends object> = { found: Found<Words>; onRestore: (kept: Kept<Words>) => void }

/** Words that a crash left on this computer are offered back. */
export function FoundWords<Words extends object>({ found, onRestore }: Props<Words>) {
  const { kept, settle, drop } = found
  if (!kept) return null
  const restore = () => {
    onRestore(kept)
    settle()
  }
  return <Offered at={kept.at} onRestore={restore} onDrop={drop} />
}

type OfferedProps = {
  at: Kept<object>['at']
  onRestore: () => void
  onDrop: () => void
  children?: ReactNode
}

/** The box in which words are offered back; what stands in it tells what they would change. */
export function Offered({ at, onRestore, onDrop, children }: OfferedProps) {
  const translate = useTranslate()
  return (
    <Box role="alert" className="no-print" sx={keptFrame}>
      <Box sx={{ fontWeight: 600, mb: 1 }}>{translate('parts.kept.title', { at: sayShort(at) })}</Box>
      {children}
      <Button variant="contained" size="small" onClick={onRestore}>
        {translate('parts.kept.restore')}
      </Button>
      <Button size="small" onClick={onDrop} sx={{ ml: 1 }}>
        {translate('parts.kept.drop')}
      </Button>
    </Box>
  )
}

const keptFrame = {
  borderLeft: `3px solid ${palette.warn}`,
  backgroundColor: palette.warnWash,
  px: 2,
  py: 1.25,
  mb: 2,
} as const
