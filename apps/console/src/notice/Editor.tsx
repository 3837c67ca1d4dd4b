import Box from '@mui/material/Box'
import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import { useEffect, useState, type ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { Panel } from '../parts'
import { AwardsSection } from './AwardsSection'
import { DatedHere } from './DatedHere'
import { DatesSection } from './DatesSection'
import { useEditing } from './editing'
import { FileSection } from './FileSection'
import { FormSection } from './FormSection'
import { ListsSection } from './ListsSection'
import { Mistakes } from './Mistakes'
import type { MistakePlace } from './mistakePlace'
import { MistakesHere } from './MistakesHere'
import type { Source } from './notice.documents'
import { NoticeSection } from './NoticeSection'
import { PapersSection } from './PapersSection'
import { PreviewSection } from './PreviewSection'
import { QuestionsSection } from './QuestionsSection'
import { RulesSection } from './RulesSection'
import { TrialSection } from './TrialSection'
import { WaysSection } from './WaysSection'

const sections = [
  'notice',
  'dates',
  'ways',
  'form',
  'lists',
  'rules',
  'papers',
  'awards',
  'questions',
  'trial',
  'preview',
  'file',
] as const
type Section = (typeof sections)[number]

type Props = {
  source: Source
  title: string
  /** Absent where the title stays, as in a correction. */
  onTitle?: (title: string) => void
  /** What follows from what is written, always in sight: the rules, or what a correction would change. */
  beside: ReactNode
}

/** The form on the left, what it means on the right. */
export function Editor({ source, title, onTitle, beside }: Props) {
  const translate = useTranslate()
  const { mistakes, sought, seek } = useEditing()
  const [at, setAt] = useState<Section>('notice')
  const show = ({ page, key }: MistakePlace) => {
    setAt(page)
    seek(key)
  }
  useEffect(() => {
    if (sought === '') return
    boxOf(sought)?.focus()
    seek('')
  }, [sought, seek])
  const pages: Record<Section, () => ReactNode> = {
    notice: () => <NoticeSection title={title} {...(onTitle ? { onTitle } : {})} />,
    dates: () => <DatesSection />,
    ways: () => <WaysSection />,
    form: () => <FormSection />,
    lists: () => <ListsSection />,
    rules: () => <RulesSection />,
    papers: () => <PapersSection />,
    awards: () => <AwardsSection />,
    questions: () => <QuestionsSection />,
    trial: () => <TrialSection />,
    preview: () => <PreviewSection />,
    file: () => <FileSection source={source} />,
  }
  return (
    <Box sx={columns}>
      <Box sx={{ minWidth: 0 }}>
        <Tabs
          value={at}
          onChange={(_, next: Section) => setAt(next)}
          aria-label={translate('notice.sections')}
          sx={tabs}
        >
          {sections.map((section) => (
            <Tab
              key={section}
              value={section}
              id={`tab-${section}`}
              aria-controls="editor-section"
              label={translate(`notice.section.${section}`)}
            />
          ))}
        </Tabs>
        <Panel>
          {at === 'file' ? (
            <Mistakes mistakes={mistakes} />
          ) : (
            <MistakesHere mistakes={mistakes} onSeek={show} />
          )}
          {mistakes.length === 0 && <DatedHere onSeek={show} />}
          <Box id="editor-section" role="tabpanel" aria-labelledby={`tab-${at}`} sx={{ pt: 1 }}>
            {pages[at]()}
          </Box>
        </Panel>
      </Box>
      <Box tabIndex={0} role="region" aria-label={translate('notice.beside')} sx={follows}>
        {beside}
      </Box>
    </Box>
  )
}

/** The box of a place, or of the nearest that the place stands in. */
function boxOf(key: string): HTMLElement | null {
  const steps = key.split(' ')
  const keys = steps.map((_, n) => steps.slice(0, steps.length - n).join(' '))
  const found = keys.map((each) => document.querySelector<HTMLElement>(`[data-place="${CSS.escape(each)}"]`))
  return found.find((box) => box !== null) ?? null
}

/** All are in sight: nobody looks for what a scroll hides. The line under the chosen one is its own, as there are several rows. */
const tabs = {
  mb: 1.5,
  '& .MuiTabs-list, & .MuiTabs-flexContainer': { flexWrap: 'wrap' },
  '& .MuiTabs-indicator': { display: 'none' },
  '& .MuiTab-root': { minWidth: 0, px: 1.25, borderBottom: '2px solid transparent' },
  '& .Mui-selected': { borderBottomColor: palette.accent },
} as const

const columns = {
  display: 'grid',
  gap: 2.5,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 3fr) minmax(0, 2fr)' },
} as const

const follows = {
  minWidth: 0,
  position: { lg: 'sticky' },
  top: { lg: 64 },
  alignSelf: 'start',
  maxHeight: { lg: 'calc(100vh - 80px)' },
  overflowY: { lg: 'auto' },
} as const
