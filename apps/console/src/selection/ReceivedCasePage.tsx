import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import { Link, useParams } from 'react-router-dom'
import { EntryShow } from '../entry/EntryShow'
import { entryOne } from '../entry/entry.documents'
import type { Entry } from '../entry/wire'
import { Missing } from '../frame/Missing'
import { NoPage } from '../frame/NoPage'
import { palette } from '../frame/palette'
import { usePost } from '../frame/post'
import { Complaint, Facts, Loading, Panel } from '../parts'
import { fileUrl } from '../platform/acting'
import { usePath } from '../platform/path'
import { useRead } from '../platform/read'
import { choice } from './choice'
import { CameWith } from './received.columns'
import { SelectButton } from './SelectButton'
import { receivingOne, selectionOne, type Receiving } from './selection.documents'
import { Tags } from './Tags'

/** A case that came in, read by the nation: beside it whether it is selected, and for what. */
export default function ReceivedCasePage() {
  const { campaign = '', id = '' } = useParams()
  const entry = useRead(entryOne, { id })
  const receiving = useRead(receivingOne, { campaignId: campaign })
  const error = entry.error ?? receiving.error
  if (error && !(entry.data && receiving.data))
    return <NoPage error={error} onRetry={() => void Promise.all([entry.refetch(), receiving.refetch()])} />
  if (!entry.data || !receiving.data) return <Loading />
  const read = entry.data.entry
  if (read?.campaign.id !== campaign) return <Missing />
  return (
    <EntryShow
      entry={read}
      title={read.title}
      aside={<Acts id={id} campaign={campaign} read={read} book={receiving.data.book} />}
      beside={<Beside id={id} campaign={campaign} book={receiving.data.book} />}
    />
  )
}

type ActsProps = {
  id: string
  campaign: string
  read: Pick<Entry, 'title' | 'state' | 'receiver'>
  book: Receiving['book']
}

function Acts({ id, campaign, read, book }: ActsProps) {
  const translate = useTranslate()
  const own = usePost().organisation.id
  const path = usePath()
  const { data } = useRead(selectionOne, { id })
  const selected = data?.entry?.selection ?? null
  const stands = choice({ ...read, selection: selected }, own)
  return (
    <>
      <Button
        variant="outlined"
        href={fileUrl(`/files/entries/${id}/preview.pdf`, true)}
        target="_blank"
        rel="noopener"
      >
        {translate('draft.preview')}
      </Button>
      {data?.entry && stands === 'open' && (
        <SelectButton
          entryId={id}
          title={read.title}
          selected={selected !== null}
          verbs={book?.verbs ?? []}
        />
      )}
      {data?.entry && stands !== 'open' && (
        <Box component="span" sx={{ alignSelf: 'center', color: palette.quiet }}>
          {translate(`selection.${stands}`)}
        </Box>
      )}
      {selected && (
        <Button variant="contained" component={Link} to={path(`/campaigns/${campaign}/book/${id}`)}>
          {translate('edited.open')}
        </Button>
      )}
    </>
  )
}

function Beside({ id, campaign, book }: Omit<ActsProps, 'read'>) {
  const translate = useTranslate()
  const { data, error } = useRead(selectionOne, { id })
  const entry = data?.entry
  const selection = entry?.selection
  if (!entry || !book) return <Complaint error={error} />
  const chapter = book.chapters.find(({ key }) => key === selection?.chapter)
  return (
    <>
      <Panel title={translate('selection.selection')}>
        <Facts
          rows={[
            [
              translate('selection.package'),
              <CameWith key="with" campaign={campaign} held={entry.package} version={entry.currentVersion} />,
            ],
            [
              translate('selection.standing'),
              selection
                ? translate('selection.inChapter', { chapter: chapter?.title })
                : translate('selection.unselected'),
            ],
          ]}
        />
      </Panel>
      {selection && (
        <Panel title={translate('selection.tags')}>
          <Tags
            entryId={id}
            file={book.campaign.file}
            tags={selection.tags}
            content={selection.edited?.content}
          />
          <Box component="p" sx={{ m: 0, mt: 1, fontSize: '0.85rem' }}>
            {translate('selection.tagsHint')}
          </Box>
        </Panel>
      )}
    </>
  )
}
