import Box from '@mui/material/Box'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { fileUrl } from '../platform/acting'
import { palette } from '../frame/palette'
import { Complaint, EmptyState, Loading, Panel, RecordTable, StateChip, type Column } from '../parts'
import { useRead } from '../platform/read'
import { sayShort } from '../platform/time'
import { ContentDifferences } from './ContentDifferences'
import { versionTexts, type VersionText } from './entry.documents'
import type { Entry, Version } from './wire'

/** Every 稿 that was finalised, and what one says differently from another. */
export function Versions({ entry }: { entry: Entry }) {
  const translate = useTranslate()
  const columns = useColumns(entry)
  return (
    <>
      <Panel title={translate('entry.versions')} flush>
        <RecordTable
          rows={entry.versions}
          columns={columns}
          rowKey={(version) => version.id}
          caption={translate('entry.versions')}
          empty={<EmptyState says={translate('entry.noVersion')} hint={translate('entry.noVersionHint')} />}
        />
      </Panel>
      {entry.versions.length > 0 && (
        <Panel title={translate('entry.compare')}>
          <VersionDifferences id={entry.id} draft={entry} />
        </Panel>
      )}
    </>
  )
}

/** As it is stamped, and as files that the unit may go on filling in. */
const formats = ['pdf', 'docx', 'xlsx'] as const

function useColumns(entry: Entry): Column<Version>[] {
  const translate = useTranslate()
  return [
    {
      key: 'n',
      label: translate('entry.version'),
      nowrap: true,
      cell: ({ n }) => translate('entry.versionN', { n }),
    },
    {
      key: 'code',
      label: translate('entry.code'),
      nowrap: true,
      cell: ({ code }) => <Box sx={{ fontFamily: 'monospace' }}>{code}</Box>,
      text: ({ code }) => code,
    },
    { key: 'words', label: translate('entry.words'), align: 'right', cell: ({ words }) => words },
    {
      key: 'at',
      label: translate('entry.finalisedAt'),
      cell: ({ finalisedAt, by }) => translate('entry.byAt', { by, at: sayShort(finalisedAt) }),
    },
    {
      key: 'state',
      label: translate('entry.state'),
      cell: ({ takenBackAt }) =>
        takenBackAt ? <StateChip noun="entry.version" state="takenBack" tone="warn" /> : '',
      text: ({ takenBackAt }) => (takenBackAt ? translate('entry.version.state.takenBack') : ''),
    },
    {
      key: 'form',
      label: translate('entry.form'),
      nowrap: true,
      cell: ({ id }) =>
        formats.map((as) => (
          <Box
            key={as}
            component="a"
            href={fileUrl(`/files/entries/${entry.id}/form.${as}?version=${id}`)}
            sx={{ mr: 1 }}
          >
            {as.toUpperCase()}
          </Box>
        )),
      text: () => undefined,
    },
  ]
}

type DifferencesProps = {
  id: string
  /** Adds what stands in the draft as the newest text to compare. */
  draft?: Pick<Entry, 'content' | 'state'>
}

/** Two 稿 beside each other, the differences marked; at first the last two. */
export function VersionDifferences({ id, draft }: DifferencesProps) {
  const translate = useTranslate()
  const { data, error } = useRead(versionTexts, { id })
  const [picked, pick] = useState<{ before?: string; after?: string }>({})
  if (error) return <Complaint error={error} />
  if (!data?.entry) return <Loading />
  const { form } = data.entry.campaign.file
  const texts = textsOf(data.entry.versions, draft)
  const after = texts.find((text) => text.id === picked.after) ?? texts[0]
  const before = texts.find((text) => text.id === picked.before) ?? texts[1]
  if (!after || !before) return <Box sx={{ color: palette.quiet }}>{translate('entry.onlyVersion')}</Box>
  const choice = (which: 'before' | 'after', value: string) => (
    <TextField
      select
      label={translate(`entry.${which}`)}
      value={value}
      onChange={(event) => pick({ ...picked, [which]: event.target.value })}
      sx={{ maxWidth: 200 }}
    >
      {texts.map(({ id: version, n }) => (
        <MenuItem key={version} value={version}>
          {n === 0 ? translate('entry.currentDraft') : translate('entry.versionN', { n })}
        </MenuItem>
      ))}
    </TextField>
  )
  return (
    <>
      <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, my: 1.5 }}>
        {choice('before', before.id)}
        {choice('after', after.id)}
      </Box>
      <ContentDifferences form={form} before={before.content} after={after.content} />
    </>
  )
}

/** The newest first; the draft counts as 稿 0 while it may still change. */
function textsOf(versions: readonly VersionText[], draft: DifferencesProps['draft']): VersionText[] {
  const newest = versions.toSorted((one, other) => other.n - one.n)
  const open = draft && (draft.state === 'draft' || draft.state === 'returned')
  return open ? [{ id: 'draft', n: 0, content: draft.content }, ...newest] : newest
}
