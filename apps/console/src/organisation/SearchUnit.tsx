import Autocomplete from '@mui/material/Autocomplete'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useGetList } from 'react-admin'
import type { Organisation, OrganisationName } from './organisation.documents'

export type UnitProps = {
  value: OrganisationName | null
  onChange: (unit: OrganisationName | null) => void
  required?: boolean
}

type Props = UnitProps & {
  label: string
  hint?: string | undefined
  /** The unit below which is looked; without it, everywhere. */
  parentId?: string
  /** What is offered: the units found, fewer or more. */
  offer: (found: readonly OrganisationName[], search: string) => OrganisationName[]
}

/** Any unit that is there, found by its name of today or of before. */
export function SearchUnit({ value, onChange, required = false, label, hint, parentId, offer }: Props) {
  const [typed, setTyped] = useState('')
  // The name of the unit chosen stands in the box, and is no search for it alone.
  const search = value && typed === value.name ? '' : typed
  const { data = [] } = useGetList<Organisation>('organisations', {
    pagination: { page: 1, perPage: 100 },
    filter: { ...(parentId && { parentId }), search },
  })
  const found = data.filter(({ state }) => state === 'valid')
  return (
    <Autocomplete<OrganisationName>
      options={offer(found, search)}
      value={value}
      onChange={(_, unit) => onChange(unit)}
      onInputChange={(_, text) => setTyped(text)}
      filterOptions={(options) => options}
      getOptionLabel={(unit) => unit.name}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      renderInput={(box) => <TextField {...box} required={required} label={label} helperText={hint} />}
    />
  )
}
