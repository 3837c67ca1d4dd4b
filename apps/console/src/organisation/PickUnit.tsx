import Autocomplete from '@mui/material/Autocomplete'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useGetList } from 'react-admin'
import type { Organisation, OrganisationName } from './organisation.documents'

type Props = {
  label: string
  hint?: string
  value: OrganisationName | null
  onChange: (unit: OrganisationName | null) => void
  required?: boolean
  /** The unit that is no choice, because it is the one spoken of. */
  except: string
}

/** Any unit that is there, found by its name of today or of before. */
export function PickUnit({ label, hint, value, onChange, required = false, except }: Props) {
  const [typed, setTyped] = useState('')
  const search = value && typed === value.name ? '' : typed
  const { data = [] } = useGetList<Organisation>('organisations', {
    pagination: { page: 1, perPage: 100 },
    filter: { search },
  })
  const there = data.filter(({ id, state }) => state === 'valid' && id !== except)
  return (
    <Autocomplete<OrganisationName>
      options={there}
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
