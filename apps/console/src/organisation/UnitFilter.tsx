import Box from '@mui/material/Box'
import { useRead } from '../platform/read'
import { ChooseUnit } from './ChooseUnit'
import { organisationName } from './organisation.documents'

type Props = { id: string; onChange: (id: string) => void }

/** Narrows a list to one of the units below; the address keeps its id alone. */
export function UnitFilter({ id, onChange }: Props) {
  const named = useRead(organisationName, { id }, { enabled: id !== '' })
  return (
    <Box sx={{ width: 280 }}>
      <ChooseUnit
        below
        value={id ? (named.data?.organisation ?? null) : null}
        onChange={(unit) => onChange(unit?.id ?? '')}
      />
    </Box>
  )
}
