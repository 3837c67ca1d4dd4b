import { isLate } from '@huibian/domain'
import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { LateChip } from '../entry/LateChip'
import { markState } from '../entry/markState'
import { ActButton, Panel, RecordTable, StateChip, type Column } from '../parts'
import { usePath } from '../platform/path'
import { ProxyChip, useSayProxy } from '../proxy/ProxyChip'
import { useCaseLink } from '../summary/caseLink'
import { sendBackEntry, type Package, type PackageEntry } from './package.documents'

/** Only a case that still stands as it was forwarded can be sent back. */
function SendBack({ sent, line }: { sent: Package; line: PackageEntry }) {
  const translate = useTranslate()
  if (line.entry.state !== 'forwarded') return null
  return (
    <ActButton
      act={sendBackEntry}
      variables={(reason) => ({ packageId: sent.id, entryId: line.entry.id, reason })}
      verb="package.return"
      verbs={sent.verbs}
      label="package.sendBack"
      done="package.done.sentBack"
      variant="text"
      danger
      confirm={{
        text: translate('package.sendBackText'),
        reason: 'required',
        about: `package.sendBack.${sent.id}.${line.entry.id}`,
      }}
    />
  )
}

function useColumns(sent: Package): Column<PackageEntry>[] {
  const translate = useTranslate()
  const path = usePath()
  const linkOf = useCaseLink(sent.campaign.id)
  const sayProxy = useSayProxy()
  return [
    {
      key: 'position',
      label: translate('package.position'),
      align: 'right',
      cell: ({ position }) => position,
    },
    {
      key: 'title',
      label: translate('package.case'),
      cell: ({ entry, version }) => <Link to={path(linkOf(entry.id))}>{version?.title ?? entry.title}</Link>,
      text: ({ entry, version }) => version?.title ?? entry.title,
    },
    { key: 'unit', label: translate('package.caseUnit'), cell: ({ entry }) => entry.filer.name },
    {
      key: 'number',
      label: translate('package.caseNumber'),
      nowrap: true,
      cell: ({ entry }) => entry.number,
    },
    {
      key: 'version',
      label: translate('package.version'),
      nowrap: true,
      cell: ({ version }) => version && `${translate('package.versionN', { n: version.n })}　${version.code}`,
    },
    {
      key: 'state',
      label: translate('package.caseState'),
      cell: ({ entry: { state, proxy, ...came } }) => (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
          <StateChip noun="entry" state={state} />
          {sent.counts && state !== 'forwarded' && (
            <StateChip noun="package.entry" state="sentBack" tone="bad" />
          )}
          <LateChip came={came} />
          <ProxyChip proxy={proxy} />
        </Box>
      ),
      text: ({ entry: { state, proxy, ...came } }) =>
        [
          translate(`entry.state.${state}`),
          ...(sent.counts && state !== 'forwarded' ? [translate('package.entry.state.sentBack')] : []),
          ...(isLate(came.mark) ? [translate(`entry.mark.state.${markState(came)}`)] : []),
          sayProxy(proxy),
        ]
          .filter(Boolean)
          .join('、'),
    },
    {
      key: 'act',
      label: '',
      align: 'right',
      nowrap: true,
      cell: (line) => <SendBack sent={sent} line={line} />,
    },
  ]
}

/** The cases of the package in their order, each with the 稿 that went. */
export function Entries({ sent }: { sent: Package }) {
  const translate = useTranslate()
  const columns = useColumns(sent)
  return (
    <Panel title={translate('package.entries')} flush>
      <RecordTable
        rows={sent.entries}
        columns={columns}
        rowKey={({ entry }) => entry.id}
        caption={translate('package.entries')}
      />
    </Panel>
  )
}
