import { wordsOf } from '@huibian/domain'
import Box from '@mui/material/Box'
import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import { useState, type ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { Complaint, PageTitle, Panel, StateChip } from '../parts'
import { useInAddress } from '../parts/inAddress'
import { currentLocale } from '../platform/locale'
import { Announced } from './Announced'
import { ContentView } from './ContentView'
import { History } from './History'
import { NextStep } from '../filing/NextStep'
import { Proxied } from '../proxy/Proxied'
import { ProxyChip } from '../proxy/ProxyChip'
import { PerhapsFiled } from '../likeness/PerhapsFiled'
import { Receipts } from './Receipts'
import { DeclinedNotice, ReturnedNotice, SentBackNotice } from './ReturnedNotice'
import { ScanAndForm } from './ScanAndForm'
import { Standing } from './Standing'
import { Versions } from './Versions'
import type { Entry } from './wire'
import { isSent, markState } from './markState'

type Props = {
  entry: Entry
  title: string
  /** The acts of whoever reads: the filer's own, or the reviewer's. */
  aside?: ReactNode
  /** Stands beside the text where there is room, such as a reviewer's checklist. */
  beside?: ReactNode
  error?: Error | null
}

const tabs = ['text', 'scan', 'versions', 'history'] as const
type TabName = (typeof tabs)[number]

const isTab = (name: string | null): name is TabName => tabs.some((tab) => tab === name)

function useTab(entry: Entry): [TabName, (tab: TabName) => void] {
  const [asked, set] = useInAddress('tab')
  const [start] = useState<TabName>(entry.state === 'finalised' && entry.scan ? 'scan' : 'text')
  return [isTab(asked) ? asked : start, set]
}

/** A case as everybody who sees it reads it: what it says, its stamped form, its 稿 and what was done to it. */
export function EntryShow({ entry, title, aside, beside, error }: Props) {
  const translate = useTranslate()
  const [tab, setTab] = useTab(entry)
  const phase = entry.campaign.file.phases.find(({ id }) => id === entry.phase)
  const kicker = (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
      <StateChip noun="entry" state={entry.state} />
      {entry.mark && isSent(entry) && <StateChip noun="entry.mark" state={markState(entry) ?? entry.mark} />}
      <ProxyChip proxy={entry.proxy} />
      <span>{entry.campaign.title}</span>
      {phase && <span>{wordsOf(phase.name, currentLocale())}</span>}
      {entry.number && <span>{entry.number}</span>}
    </Box>
  )
  return (
    <>
      <PageTitle title={title} kicker={kicker} aside={aside}>
        {entry.filer.name}
      </PageTitle>
      <Complaint error={error} />
      <Proxied entry={entry} />
      <ReturnedNotice entry={entry} />
      <DeclinedNotice entry={entry} />
      <SentBackNotice entry={entry} />
      <PerhapsFiled entry={entry} />
      <NextStep entry={entry} />
      <Tabs
        value={tab}
        onChange={(_, next: TabName) => setTab(next)}
        variant="scrollable"
        allowScrollButtonsMobile
        className="no-print"
        sx={{ mb: 2 }}
      >
        {tabs.map((name) => (
          <Tab key={name} value={name} label={translate(`entry.tab.${name}`)} />
        ))}
      </Tabs>
      <Box sx={beside ? columns : undefined}>
        <Box sx={{ minWidth: 0 }}>
          <Shown entry={entry} tab={tab} />
        </Box>
        {beside && <Box sx={{ minWidth: 0 }}>{beside}</Box>}
      </Box>
    </>
  )
}

function Shown({ entry, tab }: { entry: Entry; tab: TabName }) {
  if (tab === 'versions') return <Versions entry={entry} />
  if (tab === 'history') return <History id={entry.id} />
  if (tab === 'scan') return <ScanAndForm entry={entry} />
  return (
    <>
      <Announced entry={entry} />
      <Standing entry={entry} />
      <Receipts entry={entry} />
      <Panel>
        <ContentView form={entry.campaign.file.form} content={entry.content} files={entry.attachments} />
      </Panel>
    </>
  )
}

const columns = {
  display: 'grid',
  gridTemplateColumns: { xs: '1fr', lg: 'minmax(0, 1fr) 380px' },
  gap: 2.5,
} as const
