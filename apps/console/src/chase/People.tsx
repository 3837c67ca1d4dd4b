import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import type { UnitPeople } from './chase.documents'
import { leaderOf } from './leaderOf'

const quiet = { color: palette.quiet, fontSize: '0.85rem' } as const

function Person({ name, phone }: { name: string; phone: string }) {
  return (
    <div>
      {name}{' '}
      {phone !== '' && (
        <Box component="a" href={`tel:${phone}`} sx={{ whiteSpace: 'nowrap' }}>
          {phone}
        </Box>
      )}
    </div>
  )
}

/** Whom to call at a unit and who answers for it; where one may, it is changed here. */
export function People({ unit, onEdit }: { unit: UnitPeople; onEdit?: () => void }) {
  const translate = useTranslate()
  return (
    <>
      <Person name={unit.contactName} phone={unit.contactPhone} />
      {unit.leaderName !== '' && (
        <>
          <Box sx={quiet}>{translate('chase.leader')}</Box>
          <Person name={leaderOf(unit)} phone={unit.leaderPhone} />
        </>
      )}
      {onEdit && (
        <Button
          size="small"
          className="no-print"
          aria-label={`${translate('chase.editContact')} ${unit.organisation.name}`}
          onClick={onEdit}
          sx={{ px: 0, whiteSpace: 'nowrap' }}
        >
          {translate('chase.editContact')}
        </Button>
      )}
    </>
  )
}
