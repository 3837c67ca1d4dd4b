import Box from '@mui/material/Box'
import { useMemo } from 'react'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { differences } from './compare'

/** Two texts as one: additions underlined, deletions struck through, so that colour is never the only sign. */
export function Differences({ before, after }: { before: string; after: string }) {
  const translate = useTranslate()
  const runs = useMemo(() => differences(before, after), [before, after])
  if (runs.every((run) => run.change === 'same')) {
    return <Box sx={{ color: palette.quiet }}>{translate('parts.same')}</Box>
  }
  return (
    <Box>
      <Box sx={{ color: palette.quiet, fontSize: '0.85rem', mb: 0.5 }}>{translate('parts.diffLegend')}</Box>
      <Box sx={{ whiteSpace: 'pre-wrap', lineHeight: 1.9 }}>
        {runs.map((run, place) => {
          if (run.change === 'added') return <ins key={place}>{run.text}</ins>
          if (run.change === 'removed') return <del key={place}>{run.text}</del>
          return <span key={place}>{run.text}</span>
        })}
      </Box>
    </Box>
  )
}
