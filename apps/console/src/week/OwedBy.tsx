import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useTranslate } from 'react-admin'
import { useTypes } from '../organisation/useTypes'
import type { WeekUnit } from './week.documents'

type Props = {
  /** Of what the least number is. */
  name: string
  units: readonly WeekUnit[]
  value: readonly string[]
  onChange: (value: string[]) => void
}

type Offered = { id: string; says: string }

/** The types of the units that take part, and then the units; whom the notice names besides is kept. */
function useOffered(units: readonly WeekUnit[], value: readonly string[]): Offered[] {
  const types = useTypes()
  const taking = [...new Set(units.flatMap((unit) => unit.types))]
  const known = [
    ...taking.map((id) => ({ id, says: types.say(id) })),
    ...units.map(({ key, name, shortName }) => ({ id: key, says: shortName || name })),
  ]
  const others = value.filter((id) => known.every((one) => one.id !== id))
  return [...known, ...others.map((id) => ({ id, says: types.say(id) }))]
}

/** Who owes a least number: every unit, or those of some types and some units alone. */
export function OwedBy({ name, units, value, onChange }: Props) {
  const translate = useTranslate()
  const offered = useOffered(units, value)
  const label = translate('week.of.for')
  const said = offered.filter(({ id }) => value.includes(id)).map(({ says }) => says)
  return (
    <TextField
      select
      size="small"
      label={label}
      value={value}
      onChange={(event) => onChange([event.target.value].flat())}
      slotProps={{
        inputLabel: { shrink: true },
        select: {
          multiple: true,
          displayEmpty: true,
          renderValue: () =>
            said.length === 0 ? translate('week.everyUnit') : said.join(translate('parts.comma')),
          SelectDisplayProps: { 'aria-label': `${name} ${label}` },
        },
      }}
      sx={{ flex: { xs: '1 0 100%', sm: '0 1 360px' }, ml: 'auto', minWidth: 0 }}
    >
      {offered.map(({ id, says }) => (
        <MenuItem key={id} value={id}>
          {says}
        </MenuItem>
      ))}
    </TextField>
  )
}
