import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useTranslate } from 'react-admin'
import { FilterBar, Search } from '../parts'
import { useAsked } from '../parts/inAddress'
import { useTypes } from './useTypes'

/** Words and type to look for; a new question starts at page 1. */
export function Filters() {
  const translate = useTranslate()
  const types = useTypes()
  const [search, set] = useAsked()
  return (
    <FilterBar>
      <Search value={search.get('search') ?? ''} onChange={(value) => set('search', value)} />
      <TextField
        select
        label={translate('organisation.field.types')}
        value={search.get('type') ?? ''}
        onChange={(event) => set('type', event.target.value)}
        sx={{ maxWidth: 280 }}
        slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
      >
        <MenuItem value="">{translate('organisation.anyType')}</MenuItem>
        {types.offered.map((type) => (
          <MenuItem key={type} value={type}>
            {types.say(type)}
          </MenuItem>
        ))}
      </TextField>
    </FilterBar>
  )
}
