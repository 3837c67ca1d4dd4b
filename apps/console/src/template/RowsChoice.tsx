import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useTranslate } from 'react-admin'
import { Panel } from '../parts'
import type { Marking } from './useMarking'

/** Which rows of which table are filled one by one. */
export function RowsChoice({ marking }: { marking: Marking }) {
  const translate = useTranslate()
  const { layout, marks, choices, takeRows } = marking
  const { rows } = marks
  if (choices.rows.length === 0 || layout.tables.length === 0) return null
  const table = layout.tables.find(({ name }) => name === rows?.table)
  const begin = (name: string) => {
    const found = layout.tables.find((one) => one.name === name)
    const last = found?.rows.at(-1)?.number
    const empty = found?.rows.find(({ places }) => places.every(({ text }) => text.trim() === ''))?.number
    const first = empty ?? last
    takeRows(first === undefined ? undefined : { table: name, first, last: first })
  }
  const numbers = table?.rows.map(({ number }) => number) ?? []
  return (
    <Panel title={translate('template.rows')}>
      <Stack spacing={1.5}>
        <span>{translate('template.rowsHint')}</span>
        <TextField
          select
          size="small"
          label={translate('template.rowsTable')}
          value={rows?.table ?? ''}
          onChange={({ target }) => begin(target.value)}
          slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
        >
          <MenuItem value="">{translate('template.noRows')}</MenuItem>
          {layout.tables.map(({ name }) => (
            <MenuItem key={name} value={name}>
              {tableName(layout.kind, name, translate)}
            </MenuItem>
          ))}
        </TextField>
        {rows && (
          <Stack direction="row" spacing={1.5}>
            <RowNumber
              label={translate('template.firstRow')}
              value={rows.first}
              numbers={numbers}
              onChange={(first) => takeRows({ ...rows, first, last: Math.max(first, rows.last) })}
            />
            <RowNumber
              label={translate('template.lastRow')}
              value={rows.last}
              numbers={numbers.filter((number) => number >= rows.first)}
              onChange={(last) => takeRows({ ...rows, last })}
            />
          </Stack>
        )}
      </Stack>
    </Panel>
  )
}

/** A sheet by its own name, a table of a Word file by its number. */
export function tableName(
  kind: 'sheet' | 'word',
  name: string,
  translate: (key: string, args?: object) => string,
): string {
  return kind === 'sheet' ? name : translate('template.table', { n: name.slice(1) })
}

type NumberProps = {
  label: string
  value: number
  numbers: readonly number[]
  onChange: (number: number) => void
}

function RowNumber({ label, value, numbers, onChange }: NumberProps) {
  return (
    <TextField
      select
      fullWidth
      size="small"
      label={label}
      value={value}
      onChange={({ target }) => onChange(Number(target.value))}
    >
      {numbers.map((number) => (
        <MenuItem key={number} value={number}>
          {number}
        </MenuItem>
      ))}
    </TextField>
  )
}
