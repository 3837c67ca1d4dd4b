import Box from '@mui/material/Box'
import Pagination from '@mui/material/Pagination'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'

type Props = { page: number; pages: number; total: number; onTurn: (page: number) => void }

/** Which page of how many, and the way to the others; nothing where there is but one. */
export function Pager({ page, pages, total, onTurn }: Props) {
  const translate = useTranslate()
  if (pages <= 1) return null
  return (
    <Box
      className="no-print"
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, px: 2, py: 1 }}
    >
      <Box sx={{ color: palette.quiet }}>{translate('parts.page', { page, pages, total })}</Box>
      <Pagination
        page={page}
        count={pages}
        onChange={(_, next) => onTurn(next)}
        shape="rounded"
        size="small"
      />
    </Box>
  )
}
