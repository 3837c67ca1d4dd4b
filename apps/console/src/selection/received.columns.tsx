import { wordsOf } from '@huibian/domain'
import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { LateChip } from '../entry/LateChip'
import { markState } from '../entry/markState'
import { palette } from '../frame/palette'
import { StateChip, type Column } from '../parts'
import { currentLocale } from '../platform/locale'
import { usePath } from '../platform/path'
import { usePost } from '../frame/post'
import { ProxyChip, useSayProxy } from '../proxy/ProxyChip'
import { SelectButton } from './SelectButton'
import { choice } from './choice'
import type { PackageRef, Received, Receiving } from './selection.documents'

function Under({ children }: { children: string }) {
  return <Box sx={{ color: palette.quiet, fontSize: '0.85rem' }}>{children}</Box>
}

type WithProps = { campaign: string; held: PackageRef | null; version: { n: number } | null }

/** Which package a case came with and which of its 稿 counts. */
export function CameWith({ campaign, held, version }: WithProps) {
  const translate = useTranslate()
  const path = usePath()
  if (!held) return <span>{translate('selection.noPackage')}</span>
  return (
    <>
      <Link to={path(`/campaigns/${campaign}/packages/${held.id}`)}>
        {translate('selection.packageN', { n: held.n })}
      </Link>
      {version && <Box component="span">　{translate('entry.versionN', { n: version.n })}</Box>}
    </>
  )
}

function Standing({ row, book }: { row: Received; book: Receiving['book'] }) {
  const translate = useTranslate()
  const own = usePost().organisation.id
  if (!book) return null
  const stands = choice(row, own)
  const chapter = book.chapters.find(({ key }) => key === row.selection?.chapter)
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1 }}>
      {chapter && (
        <Box component="span" title={chapter.title}>
          <StateChip noun="selection" state="selected" tone="good" />
        </Box>
      )}
      {stands === 'open' ? (
        <SelectButton
          entryId={row.id}
          title={row.title}
          selected={row.selection !== null}
          verbs={book.verbs}
          quiet
        />
      ) : (
        <Box sx={{ color: palette.quiet }}>{translate(`selection.${stands}`)}</Box>
      )}
    </Box>
  )
}

/** The columns of what has come in. */
export function useReceivedColumns(campaign: string, { book }: Receiving): Column<Received>[] {
  const translate = useTranslate()
  const path = usePath()
  const sayProxy = useSayProxy()
  const phaseName = (id: string) => {
    const phase = book?.campaign.file.phases.find((each) => each.id === id)
    return phase ? wordsOf(phase.name, currentLocale()) : id
  }
  const themeName = (id: string | null) => book?.chapters.find(({ key }) => key === id)?.title ?? ''
  return [
    {
      key: 'title',
      sort: 'title',
      label: translate('entry.name'),
      cell: (row) => (
        <>
          <Link to={path(`/campaigns/${campaign}/received/${row.id}`)}>{row.title}</Link>
          <Under>{row.number ?? ''}</Under>
        </>
      ),
      text: (row) => row.title,
    },
    { key: 'number', label: translate('entry.number'), sheetOnly: true, cell: (row) => row.number },
    {
      key: 'filer',
      sort: 'filer',
      label: translate('entry.filer'),
      cell: (row) => (
        <>
          {row.filer.name}
          <Under>{row.receiver.shortName || row.receiver.name}</Under>
        </>
      ),
      text: (row) => row.filer.name,
    },
    {
      key: 'receiver',
      label: translate('selection.receiver'),
      sheetOnly: true,
      cell: (row) => row.receiver.shortName || row.receiver.name,
    },
    {
      key: 'theme',
      label: translate('selection.phaseAndTheme'),
      cell: (row) => (
        <>
          {phaseName(row.phase)}
          <Under>{themeName(row.theme)}</Under>
        </>
      ),
      text: (row) => `${phaseName(row.phase)}　${themeName(row.theme)}`,
    },
    { key: 'words', label: translate('entry.words'), align: 'right', nowrap: true, cell: (row) => row.words },
    {
      key: 'package',
      label: translate('selection.package'),
      nowrap: true,
      cell: (row) => (
        <>
          <CameWith campaign={campaign} held={row.package} version={row.currentVersion} />
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
            {row.state !== 'forwarded' && <StateChip noun="entry" state={row.state} />}
            <LateChip came={row} />
            <ProxyChip proxy={row.proxy} />
          </Box>
        </>
      ),
      text: (row) =>
        row.package
          ? translate('selection.packageN', { n: row.package.n })
          : translate('selection.noPackage'),
    },
    {
      key: 'version',
      label: translate('entry.version'),
      sheetOnly: true,
      cell: ({ currentVersion }) => currentVersion && translate('entry.versionN', { n: currentVersion.n }),
    },
    {
      key: 'mark',
      label: translate('entry.mark'),
      sheetOnly: true,
      cell: (row) => row.mark && translate(`entry.mark.state.${markState(row)}`),
    },
    { key: 'proxy', label: translate('proxy.mark'), sheetOnly: true, cell: ({ proxy }) => sayProxy(proxy) },
    {
      key: 'selection',
      label: translate('selection.selection'),
      cell: (row) => <Standing row={row} book={book} />,
      text: (row) => row.selection && translate('selection.state.selected'),
    },
  ]
}
