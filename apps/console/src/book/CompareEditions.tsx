import Box from '@mui/material/Box'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { Complaint, EmptyState, Loading, Panel, RecordTable, StateChip, type Column } from '../parts'
import { usePath } from '../platform/path'
import { useRead } from '../platform/read'
import { sayShort } from '../platform/time'
import { editionChanges, type Book, type Edition, type EditionChange } from './book.documents'
import { useEditionName } from './edition.columns'
import { EditionTexts } from './EditionTexts'

const tones = { added: 'good', removed: 'bad', moved: 'plain', edited: 'going' } as const

/** Case by case what differs between two editions; at first the last two. */
export function CompareEditions({ book }: { book: Book }) {
  const translate = useTranslate()
  const name = useEditionName()
  const [picked, pick] = useState<{ from?: string; to?: string }>({})
  const { editions } = book
  const to = editions.find(({ id }) => id === picked.to) ?? editions[0]
  const from = editions.find(({ id }) => id === picked.from) ?? editions[1]
  const choice = (which: 'from' | 'to', edition: Edition) => (
    <TextField
      select
      label={translate(`edition.compare.${which}`)}
      value={edition.id}
      onChange={(event) => pick({ ...picked, [which]: event.target.value })}
      sx={{ maxWidth: 320 }}
    >
      {editions.map((each) => (
        <MenuItem key={each.id} value={each.id}>
          {`${name(each)}　${sayShort(each.createdAt)}`}
        </MenuItem>
      ))}
    </TextField>
  )
  if (!from || !to) return null
  return (
    <Panel title={translate('edition.compare')} flush>
      <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, px: 2, pt: 1, pb: 1.5 }}>
        {choice('from', from)}
        {choice('to', to)}
      </Box>
      <Changes from={from} to={to} campaign={book.campaign.id} />
    </Panel>
  )
}

function Changes({ from, to, campaign }: { from: Edition; to: Edition; campaign: string }) {
  const translate = useTranslate()
  const path = usePath()
  const { data, error } = useRead(editionChanges, { fromId: from.id, toId: to.id })
  if (error) return <Complaint error={error} />
  if (!data) return <Loading />
  const columns: Column<EditionChange>[] = [
    {
      key: 'change',
      label: translate('edition.change'),
      nowrap: true,
      width: 110,
      cell: ({ change }) => <StateChip noun="edition" state={change} tone={tones[change]} />,
      text: ({ change }) => translate(`edition.state.${change}`),
    },
    {
      key: 'title',
      label: translate('entry.name'),
      cell: ({ entryId, title, change }) =>
        change === 'removed' || entryId === null ? (
          title
        ) : (
          <Link to={path(`/campaigns/${campaign}/book/${entryId}?tab=differences`)}>{title}</Link>
        ),
      text: ({ title }) => title,
    },
    {
      key: 'sections',
      label: translate('edition.sections'),
      cell: ({ entryId, change, sections }) =>
        change === 'edited' && (
          <>
            {sections.join(translate('parts.comma'))}
            <EditionTexts from={from} to={to} entryId={entryId} />
          </>
        ),
      text: ({ change, sections }) => (change === 'edited' ? sections.join(translate('parts.comma')) : null),
    },
  ]
  return (
    <>
      <RecordTable
        rows={data.editionChanges}
        columns={columns}
        rowKey={({ entryId, change }) => `${entryId ?? ''} ${change}`}
        caption={translate('edition.compare')}
        empty={<EmptyState says={translate('edition.same')} hint={translate('edition.sameHint')} />}
      />
    </>
  )
}
