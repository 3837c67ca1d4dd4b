import { isEditable } from '@huibian/domain'
import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { palette } from '../frame/palette'
import { StateChip, type Column } from '../parts'
import { LateChip } from './LateChip'
import { markState } from './markState'
import { ProxyChip, useSayProxy } from '../proxy/ProxyChip'
import { usePath } from '../platform/path'
import { sayShort } from '../platform/time'
import { useSayWent } from './sayWent'
import type { EntryLine } from './wire'

/** Where a line leads: one's own draft opens for writing, everything else for reading. */
function useLead(): (entry: EntryLine, own: boolean) => string {
  const path = usePath()
  return ({ id, state }, own) => path(own && isEditable(state) ? `/entries/${id}/edit` : `/entries/${id}`)
}

/** The columns of a list of entries; `filer` adds who filed, for those who read others' cases. */
export function useEntryColumns({ filer }: { filer: boolean }): Column<EntryLine>[] {
  const translate = useTranslate()
  const lead = useLead()
  const sayProxy = useSayProxy()
  const sayWent = useSayWent()
  const unit: Column<EntryLine> = {
    key: 'filer',
    label: translate('entry.filer'),
    cell: (row) => row.filer.name,
  }
  const sent: Column<EntryLine> = {
    key: 'package',
    label: translate('package.title'),
    nowrap: true,
    cell: ({ wentWith }) => wentWith && sayWent(wentWith),
  }
  return [
    {
      key: 'title',
      sort: 'title',
      label: translate('entry.name'),
      cell: (row) => <Link to={lead(row, !filer)}>{row.title || translate('entry.untitled')}</Link>,
      text: (row) => row.title || translate('entry.untitled'),
    },
    ...(filer ? [unit] : []),
    {
      key: 'state',
      label: translate('entry.state'),
      nowrap: true,
      cell: (row) => (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
          <StateChip noun="entry" state={row.state} />
          <LateChip came={row} />
          <ProxyChip proxy={row.proxy} />
        </Box>
      ),
      text: (row) => translate(`entry.state.${row.state}`),
    },
    {
      key: 'mark',
      label: translate('entry.mark'),
      sheetOnly: true,
      cell: (row) => row.mark && translate(`entry.mark.state.${markState(row)}`),
    },
    { key: 'proxy', label: translate('proxy.mark'), sheetOnly: true, cell: ({ proxy }) => sayProxy(proxy) },
    {
      key: 'number',
      sort: 'number',
      label: translate('entry.number'),
      nowrap: true,
      cell: (row) => row.number ?? '',
    },
    {
      key: 'version',
      label: translate('entry.version'),
      nowrap: true,
      cell: ({ currentVersion }) => currentVersion && translate('entry.versionN', { n: currentVersion.n }),
    },
    sent,
    {
      key: 'words',
      label: translate('entry.words'),
      align: 'right',
      nowrap: true,
      cell: (row) => row.words,
    },
    {
      key: 'updated',
      sort: 'updated',
      label: translate('entry.updated'),
      nowrap: true,
      wideOnly: true,
      cell: (row) => <Box sx={{ color: palette.quiet }}>{sayShort(row.updatedAt)}</Box>,
      text: (row) => sayShort(row.updatedAt),
    },
  ]
}
