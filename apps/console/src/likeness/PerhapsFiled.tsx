import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { usePost } from '../frame/post'
import { useRead } from '../platform/read'
import type { Entry } from '../entry/wire'
import { perhapsFiled } from './likeness.documents'

/** Whoever receives it has judged then, and nobody can do anything about it any more. */
const judged: readonly Entry['state'][] = ['accepted', 'forwarded', 'declined']

/** Tells a unit that something like its own case may have been sent before, and no more than that. */
export function PerhapsFiled({ entry }: { entry: Pick<Entry, 'id' | 'filer' | 'state'> }) {
  const translate = useTranslate()
  const own = usePost().organisation.id === entry.filer.id && !judged.includes(entry.state)
  const { data } = useRead(perhapsFiled, { id: entry.id }, { enabled: own })
  if (!own || !data?.entry?.perhapsFiled) return null
  return (
    <Box role="note" sx={frame}>
      {translate('likeness.perhaps')}
    </Box>
  )
}

const frame = {
  borderLeft: `3px solid ${palette.warn}`,
  backgroundColor: palette.warnWash,
  px: 2,
  py: 1.25,
  mb: 2,
} as const
