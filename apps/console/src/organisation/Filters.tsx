import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useTranslate } from 'react-admin'
import { useSearchParams } from 'react-router-dom'
import { FilterBar, Search } from '../parts'
import { useTypes } from './useTypes'

/** Words and type to look for; a new question starts at page 1. */
export function Filters() {
  const translate = useTranslate()
  const types = useTypes()
  const [search, setSearch] = useSearchParams()
  const set = (name: string, value: string) => {
    const next = new URLSearchParams(search)
    next.delete('page')
    if (value) next.set(name, value)
    else next.delete(name)
    setSearch(next, { replace: true })
  }
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
