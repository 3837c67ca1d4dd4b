import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useTranslate } from 'react-admin'
import type { Shown } from './RecordTable'
import type { Sorting } from './sorting'

type Props<Row> = { columns: readonly Shown<Row>[]; sorting: Sorting; onSort: (field: string) => void }

/** The order of a list where its headings are not shown: by which column, and which way round. */
export function SortChoice<Row>({ columns, sorting, onSort }: Props<Row>) {
  const translate = useTranslate()
  const sortable = columns.flatMap(({ sort, label }) => (sort ? [{ field: sort, label }] : []))
  if (sortable.length === 0) return null
  const known = sortable.some(({ field }) => field === sorting.field)
  return (
    <Box className="no-print" sx={narrow}>
      <TextField
        select
        label={translate('parts.sort.by')}
        value={known ? sorting.field : ''}
        onChange={(event) => onSort(event.target.value)}
        slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
        sx={{ flex: 1 }}
      >
        {!known && (
          <MenuItem value="" disabled>
            {translate('parts.sort.own')}
          </MenuItem>
        )}
        {sortable.map(({ field, label }) => (
          <MenuItem key={field} value={field}>
            {label}
          </MenuItem>
        ))}
      </TextField>
      <Button
        variant="outlined"
        disabled={!known}
        onClick={() => onSort(sorting.field)}
        title={translate('parts.sort.turn')}
      >
        {translate(sorting.order === 'ASC' ? 'parts.sort.up' : 'parts.sort.down')}
      </Button>
    </Box>
  )
}

const narrow = {
  display: 'none',
  '@media screen and (max-width: 719px)': {
    display: 'flex',
    alignItems: 'stretch',
    gap: 1,
    px: 2,
    pt: 1.5,
    pb: 1,
  },
} as const
