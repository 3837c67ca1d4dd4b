import { rowsIn, wordsOf, type Field, type FieldValue, type Row } from '@huibian/domain'
import Box from '@mui/material/Box'
import { RecordTable, type Shown } from '../parts'
import { filesOf, type Filed } from '../field/filing'
import { currentLocale } from '../platform/locale'
import { FiledFiles } from './FiledFiles'
import { sayCell, type Say } from './sayValue'

type Props = { field: Field; value: FieldValue | undefined; files: readonly Filed[]; say: Say }

/** A field of rows as it is read. */
export function RowsView({ field, value, files, say }: Props) {
  const columns = (field.columns ?? []).map((column): Shown<{ row: Row; at: number }> => ({
    key: column.id,
    label: wordsOf(column.label, currentLocale()),
    cell: ({ row }) => {
      const cell = row[column.id]
      return Array.isArray(cell) ? (
        <FiledFiles files={filesOf(cell, files)} />
      ) : (
        <Box component="span" sx={{ whiteSpace: 'pre-wrap' }}>
          {sayCell(column, cell, say)}
        </Box>
      )
    },
  }))
  return (
    <RecordTable
      caption={wordsOf(field.label, currentLocale())}
      rows={rowsIn(value).map((row, at) => ({ row, at }))}
      rowKey={({ at }) => String(at)}
      columns={columns}
      exported={false}
    />
  )
}
