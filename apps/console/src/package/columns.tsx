import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import Box from '@mui/material/Box'
import { markState } from '../entry/markState'
import { palette } from '../frame/palette'
import { StateChip, type Column } from '../parts'
import { usePath } from '../platform/path'
import { sayShort } from '../platform/time'
import { originKey, type PackageLine } from './package.documents'
import { usePackageName } from './useName'

type Options = { campaign: string; phaseOf: (key: string) => string; unit: boolean }

/** Which package, whether it counts, and what has become of it. */
export function usePackageColumns({ campaign, phaseOf, unit }: Options): Column<PackageLine>[] {
  const translate = useTranslate()
  const path = usePath()
  const name = usePackageName()
  const units: Column<PackageLine>[] = unit
    ? [{ key: 'unit', label: translate('package.unit'), cell: ({ organisation }) => organisation.name }]
    : []
  return [
    {
      key: 'name',
      label: translate('package.title'),
      nowrap: true,
      cell: (sent) => <Link to={path(`/campaigns/${campaign}/packages/${sent.id}`)}>{name(sent)}</Link>,
      text: name,
    },
    { key: 'phase', label: translate('package.phase'), nowrap: true, cell: ({ phase }) => phaseOf(phase) },
    ...units,
    {
      key: 'state',
      label: translate('package.state'),
      nowrap: true,
      cell: ({ state }) => <StateChip noun="package" state={state} />,
      text: ({ state }) => translate(`package.state.${state}`),
    },
    {
      key: 'counts',
      label: translate('package.counts'),
      nowrap: true,
      cell: ({ counts }) => (
        <Box sx={{ fontWeight: counts ? 600 : 400, color: counts ? undefined : palette.quiet }}>
          {translate(counts ? 'package.countsYes' : 'package.countsNo')}
        </Box>
      ),
      text: ({ counts }) => translate(counts ? 'package.countsYes' : 'package.countsNo'),
    },
    {
      key: 'cases',
      label: translate('package.cases'),
      align: 'right',
      cell: ({ entries }) => entries.length,
    },
    {
      key: 'mark',
      label: translate('package.mark'),
      nowrap: true,
      cell: (sent) => sent.mark && <StateChip noun="entry.mark" state={markState(sent) ?? sent.mark} />,
      text: (sent) => sent.mark && translate(`entry.mark.state.${markState(sent)}`),
    },
    {
      key: 'at',
      label: translate('package.forwardedAt'),
      nowrap: true,
      cell: ({ forwardedAt }) => sayShort(forwardedAt),
    },
    {
      key: 'origin',
      label: translate('package.origin'),
      nowrap: true,
      cell: ({ origin }) => translate(originKey(origin)),
    },
    {
      key: 'mail',
      label: translate('package.mail'),
      nowrap: true,
      cell: ({ mailedAt }) => translate(mailedAt ? 'package.mailed' : 'package.notMailed'),
    },
  ]
}
