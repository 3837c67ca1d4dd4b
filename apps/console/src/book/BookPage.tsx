import Box from '@mui/material/Box'
import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { useParams, useSearchParams } from 'react-router-dom'
import { Missing } from '../frame/Missing'
import { NoPage } from '../frame/NoPage'
import { Loading, PageTitle } from '../parts'
import { useRead } from '../platform/read'
import { sayInstant } from '../platform/time'
import { Announce } from './Announce'
import { Arrange } from './Arrange'
import { bookOne, type Book } from './book.documents'
import { Certificates } from './Certificates'
import { Editions } from './Editions'
import { Excerpts } from './Excerpts'
import { FrontMatterForm } from './FrontMatterForm'
import { Troubles } from './Troubles'
import { LockedBook } from '../selection/LockedBook'

const tabs = ['order', 'front', 'excerpts', 'editions', 'certificates'] as const
type TabName = (typeof tabs)[number]

const isTab = (name: string | null): name is TabName => tabs.some((tab) => tab === name)

/** How long after its making an edition may still be numbered anew, in milliseconds. */
const numbering = 3 * 60_000

/** Seconds until the book is asked for again: while an edition's contents may still get the Word layout's numbers. */
function again(book: Book | null | undefined): number | undefined {
  const young = book?.editions.some(
    ({ pdf, contentsFrom, createdAt, locked }) =>
      pdf && !locked && contentsFrom === 'pdf' && Date.now() - new Date(createdAt).getTime() < numbering,
  )
  return young ? 4 : undefined
}

/** 案例集: order and chapters, what surrounds them, and the editions made of it. */
export default function BookPage() {
  const { campaign = '' } = useParams()
  const { data, error, refetch } = useRead(
    bookOne,
    { campaignId: campaign },
    { again: (last) => again(last?.book) },
  )
  if (error && !data) return <NoPage error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading />
  return data.book ? <Shown book={data.book} /> : <Missing />
}

function Shown({ book }: { book: Book }) {
  const translate = useTranslate()
  const [search, setSearch] = useSearchParams()
  const asked = search.get('tab')
  const tab = isTab(asked) ? asked : 'order'
  const [unsaved, setUnsaved] = useState(false)
  const named = (name: TabName): string =>
    translate(name === 'front' && unsaved ? 'book.tabUnsaved' : `book.tab.${name}`)
  const cases = book.chapters.reduce((sum, { selections }) => sum + selections.length, 0)
  return (
    <>
      <PageTitle
        title={translate('book.menu')}
        kicker={book.campaign.title}
        aside={<Announce book={book} cases={cases} />}
      >
        {translate('book.standing', { title: book.title, n: cases })}
        <Box component="span" sx={{ ml: 1 }}>
          {book.announcedAt
            ? translate('book.announcedAt', { at: sayInstant(book.announcedAt) })
            : translate('book.notAnnounced')}
        </Box>
      </PageTitle>
      <LockedBook verbs={book.verbs} />
      <Troubles book={book} />
      <Tabs
        value={tab}
        onChange={(_, next: TabName) => setSearch({ tab: next }, { replace: true })}
        variant="scrollable"
        allowScrollButtonsMobile
        aria-label={translate('book.menu')}
        className="no-print"
        sx={{ mb: 2 }}
      >
        {tabs.map((name) => (
          <Tab key={name} value={name} label={named(name)} />
        ))}
      </Tabs>
      {tab === 'order' && <Arrange book={book} />}
      {/* Stays with words that are not saved while other tabs are looked at: nothing here is saved by itself. */}
      {(tab === 'front' || unsaved) && (
        <Box sx={{ display: tab === 'front' ? 'block' : 'none' }}>
          <FrontMatterForm book={book} onUnsaved={setUnsaved} />
        </Box>
      )}
      {tab === 'excerpts' && <Excerpts book={book} />}
      {tab === 'editions' && <Editions book={book} />}
      {tab === 'certificates' && <Certificates book={book} />}
    </>
  )
}
