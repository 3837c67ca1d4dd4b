import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { EmptyState, Facts, Panel, StateChip } from '../parts'
import { fileUrl } from '../platform/acting'
import { sayShort } from '../platform/time'
import type { Entry, Scan } from './wire'

type Props = { entry: Pick<Entry, 'id' | 'scan' | 'currentVersion'> }

/** The stamped scan and the form it should be, side by side, for comparing by eye. */
export function ScanAndForm({ entry }: Props) {
  const translate = useTranslate()
  const { scan, currentVersion: version } = entry
  const form = version ? `/files/entries/${entry.id}/form.pdf?version=${version.id}` : undefined
  return (
    <>
      {scan && <ScanFacts scan={scan} />}
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' }, gap: 2.5 }}>
        <Panel title={translate('entry.scan')} aside={scan && <Open url={scan.file.url} />}>
          {scan ? (
            <Paper url={scan.file.url} name={translate('entry.scan')} mime={scan.file.mime} />
          ) : (
            <EmptyState says={translate('entry.noScan')} hint={translate('entry.noScanHint')} />
          )}
        </Panel>
        <Panel title={translate('entry.form')} aside={form && <Open url={form} />}>
          {form ? (
            <Paper url={form} name={translate('entry.form')} mime="application/pdf" />
          ) : (
            <EmptyState says={translate('entry.noForm')} hint={translate('entry.noFormHint')} />
          )}
        </Panel>
      </Box>
    </>
  )
}

function ScanFacts({ scan }: { scan: Scan }) {
  const translate = useTranslate()
  const { check, codeRead, codeTyped, waivedFor, version } = scan
  return (
    <Panel>
      {check === 'typed' && (
        <Alert severity="warning" sx={{ mb: 1.5 }}>
          {translate('entry.scanToCompare')}
        </Alert>
      )}
      {waivedFor && waivedFor.id !== version.id && (
        <Alert severity="info" sx={{ mb: 1.5 }}>
          {translate('entry.scanWaived', { from: version.n, to: waivedFor.n })}
        </Alert>
      )}
      <Facts
        rows={[
          [translate('entry.scanCheck'), <StateChip key="check" noun="entry.check" state={check} />],
          [translate('entry.codeRead'), codeRead ?? translate('entry.codeUnread')],
          ...(codeTyped ? [[translate('entry.codeTyped'), codeTyped] as const] : []),
          [translate('entry.pages'), String(scan.pages)],
          [translate('entry.uploaded'), translate('entry.byAt', { by: scan.by, at: sayShort(scan.at) })],
        ]}
      />
    </Panel>
  )
}

function Open({ url }: { url: string }) {
  const translate = useTranslate()
  return (
    <Button size="small" href={fileUrl(url, true)} target="_blank" rel="noopener">
      {translate('entry.openApart')}
    </Button>
  )
}

/** A paper as the browser itself shows it; where it cannot, the paper opens apart. */
function Paper({ url, name, mime }: { url: string; name: string; mime: string }) {
  if (mime.startsWith('image/'))
    return <Box component="img" src={fileUrl(url, true)} alt={name} sx={{ width: '100%' }} />
  return (
    <Box
      component="iframe"
      src={`${fileUrl(url, true)}#navpanes=0&view=FitH`}
      title={name}
      sx={{ width: '100%', height: { xs: 420, md: 760 }, border: `1px solid ${palette.line}` }}
    />
  )
}
