import { wordsOf } from '@huibian/domain'
import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import type { ReactNode } from 'react'
import { currentLocale } from '../platform/locale'
import type { Checked, Point } from './points'

type Props = { stages: readonly Checked[]; children: (points: readonly Point[]) => ReactNode }

/** Points of checklists, under the name of their stage where there are several. */
export function ByStage({ stages, children }: Props) {
  return stages.map(({ id, name, checklist }) => (
    <Stack key={id} spacing={1.75} role="group" aria-label={wordsOf(name, currentLocale())}>
      {stages.length > 1 && (
        <Box component="h3" sx={{ m: 0, fontSize: '1rem', fontWeight: 600 }}>
          {wordsOf(name, currentLocale())}
        </Box>
      )}
      {children(checklist)}
    </Stack>
  ))
}
