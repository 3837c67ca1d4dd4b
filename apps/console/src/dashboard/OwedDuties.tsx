import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { sayDuties } from './columns'
import type { MatrixCell } from './dashboard.documents'

/** What a unit of a week still owes beside its report. */
export function OwedDuties({ cell }: { cell: MatrixCell | undefined }) {
  const translate = useTranslate()
  if (!cell || cell.nil !== null || cell.duties.length === 0) return null
  return <Box sx={{ color: palette.warn, fontSize: '0.85rem' }}>{sayDuties(cell, translate)}</Box>
}
