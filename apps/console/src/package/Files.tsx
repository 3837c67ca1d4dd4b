import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { JobProgress, Panel, RecordTable, saySize, type Column } from '../parts'
import { fileUrl } from '../platform/acting'
import type { FileLink } from '../platform/wire'
import { byHand, takenBack, type Package } from './package.documents'

type ManifestFile = NonNullable<Package['manifest']['files']>[number]

function Download({ file, label }: { file: FileLink; label: string }) {
  return (
    <Button href={fileUrl(file.url)} variant="outlined">
      {label}　{saySize(file.size)}
    </Button>
  )
}

function Manifest({ files }: { files: readonly ManifestFile[] }) {
  const translate = useTranslate()
  const columns: Column<ManifestFile>[] = [
    { key: 'path', label: translate('package.path'), cell: ({ path }) => path },
    {
      key: 'size',
      label: translate('package.size'),
      align: 'right',
      nowrap: true,
      cell: ({ size }) => saySize(size),
    },
    {
      key: 'sha256',
      label: translate('package.sha256'),
      cell: ({ sha256 }) => (
        <Box component="code" sx={{ fontSize: '0.78rem', overflowWrap: 'anywhere' }}>
          {sha256}
        </Box>
      ),
      text: ({ sha256 }) => sha256,
    },
  ]
  return (
    <Box component="details" sx={{ mt: 2 }}>
      <Box component="summary" sx={{ cursor: 'pointer', py: 0.5 }}>
        {translate('package.manifest')}　{translate('package.manifestCount', { n: files.length })}
      </Box>
      <RecordTable
        rows={files}
        columns={columns}
        rowKey={({ path }) => path}
        caption={translate('package.manifest')}
      />
    </Box>
  )
}

/** What came by mail or on paper, file by file. */
function Originals({ files }: { files: readonly FileLink[] }) {
  const translate = useTranslate()
  return (
    <Panel title={translate('package.originals')}>
      <Box sx={{ color: palette.quiet, mb: 1.5 }}>{translate('package.originalsHint')}</Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {files.map((file) => (
          <Download key={file.id} file={file} label={file.name} />
        ))}
      </Box>
    </Panel>
  )
}

/** Files that no part holds within the size asked for: they cannot be cut, and no mail takes them. */
function Oversized({ manifest: { files = [], oversized = [], partLimit = 0 } }: Pick<Package, 'manifest'>) {
  const translate = useTranslate()
  return files
    .filter(({ path }) => oversized.includes(path))
    .map(({ path, size }) => (
      <Box key={path} role="note" sx={{ mt: 1.5, color: palette.warn, overflowWrap: 'anywhere' }}>
        {translate('package.oversized', { path, size: saySize(size), limit: saySize(partLimit) })}
      </Box>
    ))
}

/** The archive, its parts for mail, and the manifest; while they are written, how far that is. */
export function Files({ sent }: { sent: Package }) {
  const translate = useTranslate()
  const files = sent.manifest.files ?? []
  const several = sent.parts.length > 1
  if (byHand(sent)) return <Originals files={sent.parts} />
  if (takenBack(sent))
    return (
      <Panel title={translate('package.file')}>
        <Box sx={{ color: palette.quiet }}>
          {translate('package.takenBack', { unit: sent.organisation.name })}
        </Box>
      </Panel>
    )
  return (
    <Panel title={translate('package.file')}>
      {sent.failed && (
        <Alert severity="error" sx={{ mb: 1 }}>
          {translate('package.failed')}
        </Alert>
      )}
      {!sent.file && !sent.failed && (
        <Box sx={{ color: palette.quiet, mb: 1 }}>{translate('package.writing')}</Box>
      )}
      {!sent.file && sent.job && <JobProgress id={sent.job.id} />}
      {sent.file && (
        <>
          <Box sx={{ color: palette.quiet, mb: 1.5 }}>{translate('package.fileHint')}</Box>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            <Download file={sent.file} label={translate('package.whole')} />
            {several &&
              sent.parts.map((part, place) => (
                <Download key={part.id} file={part} label={translate('package.partOf', { n: place + 1 })} />
              ))}
          </Box>
        </>
      )}
      <Oversized manifest={sent.manifest} />
      {files.length > 0 && <Manifest files={files} />}
    </Panel>
  )
}
