import { rowsIn, wordsOf, type Field, type FieldValue, type Row } from '@huibian/domain'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import { RecordTable, type Shown } from '../parts'
import { currentLocale } from '../platform/locale'
import { RowCell } from './RowCell'
import { shifted, withCell, without } from './rows'

type Props = {
  field: Field
  value: FieldValue | undefined
  /** What is said of a cell. */
  errorsAt: (at: number, column: string) => readonly string[]
  onChange: (value: FieldValue) => void
}

type Placed = { row: Row; at: number }

const most = 200

/** A field of rows as a table that is filled in; a card a row where the screen is narrow. */
export function RowsBox({ field, value, errorsAt, onChange }: Props) {
  const translate = useTranslate()
  const rows = rowsIn(value)
  const become = (next: Row[]) => onChange({ rows: next })
  const moves = useMoves({ rows, become })
  const name = wordsOf(field.label, currentLocale())
  const cells = (field.columns ?? []).map((column): Shown<Placed> => {
    const label = wordsOf(column.label, currentLocale())
    return {
      key: column.id,
      label: column.required ? `${label} *` : label,
      cell: ({ row, at }) => (
        <RowCell
          column={column}
          label={translate('draft.rows.cell', { n: at + 1, column: label })}
          value={row[column.id]}
          errors={errorsAt(at, column.id)}
          onChange={(cell) => become(withCell(rows, { at, column: column.id }, cell))}
        />
      ),
    }
  })
  return (
    <Box sx={{ '& td': { verticalAlign: 'top' }, '& td > div': { flex: 1 } }}>
      {rows.length > 0 && (
        <RecordTable
          caption={name}
          rows={rows.map((row, at) => ({ row, at }))}
          rowKey={({ at }) => String(at)}
          columns={[...cells, moves]}
          exported={false}
        />
      )}
      <Button
        variant="outlined"
        size="small"
        sx={{ mt: 1 }}
        disabled={rows.length >= most}
        aria-label={translate('draft.rows.addTo', { name })}
        onClick={() => become([...rows, {}])}
      >
        {translate('draft.rows.add')}
      </Button>
    </Box>
  )
}

type Moves = { rows: readonly Row[]; become: (rows: Row[]) => void }

/** The column in which a row is moved and taken out. */
function useMoves({ rows, become }: Moves): Shown<Placed> {
  const translate = useTranslate()
  const act = (what: 'up' | 'down' | 'remove', { at }: Placed, next: () => Row[]) => (
    <Button
      size="small"
      sx={{ minWidth: 0 }}
      aria-label={translate(`draft.rows.${what}Named`, { n: at + 1 })}
      disabled={(what === 'up' && at === 0) || (what === 'down' && at === rows.length - 1)}
      onClick={() => become(next())}
    >
      {translate(`draft.rows.${what}`)}
    </Button>
  )
  return {
    key: 'moves',
    label: translate('draft.rows.acts'),
    nowrap: true,
    cell: (placed) => (
      <>
        {act('up', placed, () => shifted(rows, placed.at, -1))}
        {act('down', placed, () => shifted(rows, placed.at, 1))}
        {act('remove', placed, () => without(rows, placed.at))}
      </>
    ),
  }
}
