import { wordsOf, type Quantity, type Row, type RowColumn } from '@huibian/domain'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { palette } from '../frame/palette'
import { currentLocale } from '../platform/locale'
import { FileCell } from './FileCell'

type Cell = Row[string]

type Props = {
  column: RowColumn
  /** Which column of which row it is, for those who do not see the table. */
  label: string
  value: Cell | undefined
  errors: readonly string[]
  /** Nothing where the cell is emptied. */
  onChange: (value: Cell | undefined) => void
}

const textIn = (value: Cell | undefined) => (typeof value === 'string' ? value : '')
const figureIn = (value: Cell | undefined): Quantity | undefined =>
  typeof value === 'object' && !Array.isArray(value) ? value : undefined

/** One cell of a row that is filled in, by its column's kind. */
export function RowCell({ column, label, value, errors, onChange }: Props) {
  if (column.type === 'files')
    return (
      <>
        <FileCell label={label} ids={Array.isArray(value) ? value : []} onChange={onChange} />
        {errors.map((error) => (
          <div key={error} style={{ color: palette.bad, fontSize: '0.85rem' }}>
            {error}
          </div>
        ))}
      </>
    )
  const figure = column.type === 'quantity'
  return (
    <TextField
      select={column.type === 'choice'}
      type={column.type === 'date' ? 'date' : figure ? 'number' : 'text'}
      multiline={column.type === 'text'}
      value={figure ? (figureIn(value)?.value ?? '') : textIn(value)}
      error={errors.length > 0}
      sx={{ minWidth: '7em' }}
      helperText={errors.join('') || undefined}
      onChange={(event) => onChange(read(event.target.value, figure))}
      slotProps={{ htmlInput: { 'aria-label': label } }}
    >
      {(column.options ?? []).map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {wordsOf(name, currentLocale())}
        </MenuItem>
      ))}
    </TextField>
  )
}

function read(text: string, figure: boolean): Cell | undefined {
  if (text === '') return undefined
  if (!figure) return text
  return Number.isFinite(Number(text)) ? { value: Number(text) } : undefined
}
