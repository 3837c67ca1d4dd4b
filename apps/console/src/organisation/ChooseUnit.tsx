import Autocomplete from '@mui/material/Autocomplete'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useGetList, useTranslate } from 'react-admin'
import { usePost } from '../frame/post'
import type { Organisation, OrganisationName } from './organisation.documents'

type Props = {
  value: OrganisationName | null
  onChange: (unit: OrganisationName | null) => void
  required?: boolean
  /** Leaves the acting unit itself out. */
  below?: boolean
}

/** The acting unit itself and those directly below it: nobody is answerable further down. */
export function ChooseUnit({ value, onChange, required = false, below = false }: Props) {
  const translate = useTranslate()
  const { organisation } = usePost()
  const [typed, setTyped] = useState('')
  const search = value && typed === value.name ? '' : typed
  const { data = [] } = useGetList<Organisation>('organisations', {
    pagination: { page: 1, perPage: 100 },
    filter: { parentId: organisation.id, search },
  })
  const own = !below && organisation.name.includes(search) ? [organisation] : []
  return (
    <Autocomplete<OrganisationName>
      options={[...own, ...data.filter(({ state }) => state === 'valid')]}
      value={value}
      onChange={(_, unit) => onChange(unit)}
      onInputChange={(_, text) => setTyped(text)}
      filterOptions={(options) => options}
      getOptionLabel={(unit) => unit.name}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      renderInput={(box) => (
        <TextField {...box} required={required} label={translate('account.organisation')} />
      )}
    />
  )
}
