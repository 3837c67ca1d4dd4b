import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { StateChip, type Column } from '../parts'
import { usePath } from '../platform/path'
import type { Organisation } from './organisation.documents'
import { useTypes } from './useTypes'

export function useColumns(): Column<Organisation>[] {
  const translate = useTranslate()
  const path = usePath()
  const types = useTypes()
  return [
    {
      key: 'name',
      label: translate('organisation.field.name'),
      cell: (row) => <Link to={path(`/organisations/${row.id}`)}>{row.name}</Link>,
      text: (row) => row.name,
    },
    {
      key: 'shortName',
      nowrap: true,
      label: translate('organisation.field.shortName'),
      wideOnly: true,
      cell: (row) => row.shortName,
    },
    {
      key: 'types',
      label: translate('organisation.field.types'),
      cell: (row) => row.types.map(types.say).join(' · '),
    },
    {
      key: 'region',
      nowrap: true,
      label: translate('organisation.field.region'),
      wideOnly: true,
      cell: (row) => row.region,
    },
    { key: 'sealing', label: translate('organisation.field.sealingName'), cell: (row) => row.sealingName },
    { key: 'phone', nowrap: true, label: translate('organisation.field.phone'), cell: (row) => row.phone },
    {
      key: 'state',
      nowrap: true,
      label: translate('organisation.field.state'),
      cell: (row) => <StateChip noun="organisation" state={row.state} />,
      text: (row) => translate(`organisation.state.${row.state}`),
    },
    {
      key: 'below',
      nowrap: true,
      label: '',
      width: 90,
      cell: (row) => (
        <Link to={path(`/organisations?parent=${row.id}`)}>{translate('organisation.below')}</Link>
      ),
    },
  ]
}
