import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { LateChip } from '../entry/LateChip'
import { markState } from '../entry/markState'
import { palette } from '../frame/palette'
import { StateChip, type Column } from '../parts'
import { ProxyChip, useSayProxy } from '../proxy/ProxyChip'
import { usePath } from '../platform/path'
import { sayShort } from '../platform/time'
import type { QueueCampaign, QueueLine } from './review.documents'

/** A queue's columns; the address goes along, so that the next case is the next of this very queue. */
export function useQueueColumns(campaign: QueueCampaign, search: URLSearchParams): Column<QueueLine>[] {
  const translate = useTranslate()
  const path = usePath()
  const sayProxy = useSayProxy()
  const asked = new URLSearchParams(search)
  asked.delete('page')
  const phaseOf = (key: string) => campaign.phases.find((phase) => phase.key === key)
  return [
    {
      key: 'number',
      sort: 'number',
      label: translate('review.number'),
      nowrap: true,
      cell: ({ number }) => number,
    },
    {
      key: 'title',
      sort: 'title',
      label: translate('review.case'),
      cell: ({ id, title }) => (
        <Link to={`${path(`/campaigns/${campaign.id}/queue/${id}`)}?${asked.toString()}`}>{title}</Link>
      ),
      text: ({ title }) => title,
    },
    { key: 'filer', sort: 'filer', label: translate('review.filer'), cell: ({ filer }) => filer.name },
    {
      key: 'phase',
      label: translate('review.phase'),
      nowrap: true,
      cell: ({ phase }) => phaseOf(phase)?.title ?? phase,
    },
    {
      key: 'theme',
      label: translate('review.theme'),
      cell: ({ phase, theme }) => phaseOf(phase)?.themes.find(({ id }) => id === theme)?.label,
    },
    {
      key: 'version',
      label: translate('review.version'),
      nowrap: true,
      cell: ({ currentVersion, package: sent, state }) => (
        <>
          {currentVersion && translate('review.versionN', { n: currentVersion.n })}
          {sent && state === 'forwarded' && (
            <Box sx={{ color: palette.quiet, fontSize: '0.85rem' }}>
              {translate('review.packageN', { n: sent.n })}
            </Box>
          )}
        </>
      ),
      text: ({ currentVersion }) => currentVersion && translate('review.versionN', { n: currentVersion.n }),
    },
    {
      key: 'package',
      label: translate('package.title'),
      sheetOnly: true,
      cell: ({ package: sent, state }) =>
        sent && state === 'forwarded' && translate('review.packageN', { n: sent.n }),
    },
    { key: 'words', label: translate('review.words'), align: 'right', cell: ({ words }) => words },
    {
      key: 'at',
      sort: 'submitted',
      label: translate('review.submittedAt'),
      nowrap: true,
      cell: ({ submittedAt }) => submittedAt && sayShort(submittedAt),
    },
    {
      key: 'state',
      label: translate('review.state'),
      cell: ({ state, scan, proxy, ...came }) => (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
          <StateChip noun="entry" state={state} />
          <LateChip came={came} />
          <ProxyChip proxy={proxy} />
          {scan?.check === 'typed' && <StateChip noun="entry.check" state="typed" />}
        </Box>
      ),
      text: ({ state }) => translate(`entry.state.${state}`),
    },
    {
      key: 'mark',
      label: translate('entry.mark'),
      sheetOnly: true,
      cell: (came) => came.mark && translate(`entry.mark.state.${markState(came)}`),
    },
    { key: 'proxy', label: translate('proxy.mark'), sheetOnly: true, cell: ({ proxy }) => sayProxy(proxy) },
  ]
}
