import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import { useTranslate } from 'react-admin'
import { Link, useParams, useSearchParams } from 'react-router-dom'
import { ContentDifferences } from '../entry/ContentDifferences'
import { ContentView } from '../entry/ContentView'
import { Missing } from '../frame/Missing'
import { NoPage } from '../frame/NoPage'
import { EmptyState, Loading, PageTitle, Panel } from '../parts'
import { usePath } from '../platform/path'
import { useRead } from '../platform/read'
import type { Verb } from '../platform/wire'
import { Confirm } from './Confirm'
import { EditedForm } from './EditedForm'
import { EditHistory } from './EditHistory'
import { Note } from './Note'
import { LockedBook } from './LockedBook'
import { bookLaw, editedOne, type Edited } from './selection.documents'
import { Tags } from './Tags'

const tabs = ['text', 'differences', 'history', 'submitted'] as const
type TabName = (typeof tabs)[number]

const isTab = (name: string | null): name is TabName => tabs.some((tab) => tab === name)

/** A selected case whose both texts are there. */
export type Editing = Edited & {
  selection: NonNullable<Edited['selection']> & {
    edited: NonNullable<NonNullable<Edited['selection']>['edited']>
  }
}

function isSelected(entry: Edited): entry is Editing {
  return Boolean(entry.selection?.edited)
}

/** The 编辑稿 of a selected case: its own text apart from the submitted 稿, which never changes. */
export default function EditedPage() {
  const translate = useTranslate()
  const path = usePath()
  const { campaign = '', id = '' } = useParams()
  const { data, error, refetch } = useRead(editedOne, { id, campaignId: campaign })
  const law = useRead(bookLaw, { campaignId: campaign })
  if (error && !data) return <NoPage error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading />
  const { entry } = data
  if (entry?.campaign.id !== campaign) return <Missing />
  const asked = data.book?.authorConfirmation ?? false
  if (isSelected(entry))
    return <Shown entry={entry} campaign={campaign} asked={asked} verbs={law.data?.book?.verbs ?? []} />
  return (
    <Panel>
      <EmptyState says={translate('edited.notSelected')} hint={translate('edited.notSelectedHint')}>
        <Button variant="contained" component={Link} to={path(`/campaigns/${campaign}/received/${id}`)}>
          {translate('selection.readCase')}
        </Button>
      </EmptyState>
    </Panel>
  )
}

type ShownProps = { entry: Editing; campaign: string; asked: boolean; verbs: readonly Verb[] }

function Shown({ entry, campaign, asked: confirming, verbs }: ShownProps) {
  const translate = useTranslate()
  const path = usePath()
  const [search, setSearch] = useSearchParams()
  const asked = search.get('tab')
  const tab = isTab(asked) ? asked : 'text'
  const from = [entry.receiver.shortName || entry.receiver.name, entry.filer.name, entry.number ?? '']
  return (
    <>
      <PageTitle
        title={entry.title}
        kicker={<Link to={path(`/campaigns/${campaign}/book`)}>{translate('book.menu')}</Link>}
        aside={
          <Button
            variant="outlined"
            component={Link}
            to={path(`/campaigns/${campaign}/received/${entry.id}`)}
          >
            {translate('selection.readCase')}
          </Button>
        }
      >
        {from.filter(Boolean).join('　')}
      </PageTitle>
      <LockedBook verbs={verbs} />
      <Tabs
        value={tab}
        onChange={(_, next: TabName) => setSearch({ tab: next }, { replace: true })}
        variant="scrollable"
        allowScrollButtonsMobile
        aria-label={entry.title}
        className="no-print"
        sx={{ mb: 2 }}
      >
        {tabs.map((name) => (
          <Tab key={name} value={name} label={translate(`edited.tab.${name}`)} />
        ))}
      </Tabs>
      {/* Stays while other tabs are looked at: what is typed is not saved by itself. */}
      <Box sx={{ display: tab === 'text' ? 'block' : 'none' }}>
        <EditedForm
          key={entry.selection.id}
          entry={entry}
          verbs={verbs}
          aside={(revision) => (
            <Beside entry={entry} revision={revision} confirming={confirming} verbs={verbs} />
          )}
        />
      </Box>
      <Other entry={entry} tab={tab} />
    </>
  )
}

type BesideProps = { entry: Editing; revision: number; confirming: boolean; verbs: readonly Verb[] }

/** What the editors add to the text: consent of its author, a remark, where it is shown. */
function Beside({ entry, revision, confirming, verbs }: BesideProps) {
  const translate = useTranslate()
  const { edited, tags } = entry.selection
  return (
    <>
      {confirming && (
        <Panel title={translate('edited.confirmation')}>
          <Confirm
            entryId={entry.id}
            unit={entry.filer.name}
            revision={revision}
            confirmation={edited.confirmation}
          />
        </Panel>
      )}
      <Panel title={translate('edited.note')}>
        <Note entryId={entry.id} note={edited.note} verbs={verbs} />
      </Panel>
      <Panel title={translate('selection.tags')}>
        <Tags entryId={entry.id} file={entry.campaign.file} tags={tags} content={edited.content} />
      </Panel>
    </>
  )
}

function Other({ entry, tab }: { entry: Editing; tab: TabName }) {
  const translate = useTranslate()
  const { form } = entry.campaign.file
  const { version, edited } = entry.selection
  if (tab === 'differences')
    return (
      <Panel title={translate('edited.differences', { n: version.n })}>
        <ContentDifferences form={form} before={version.content} after={edited.content} />
      </Panel>
    )
  if (tab === 'history') return <EditHistory form={form} version={version} edits={edited.edits} />
  if (tab === 'submitted')
    return (
      <Panel title={translate('edited.submitted', { n: version.n })}>
        <ContentView form={form} content={version.content} />
      </Panel>
    )
  return null
}
