import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import { useTranslate } from 'react-admin'
import { PageTitle, Panel } from '../parts'
import { topics } from './topics'
import { TopicView } from './TopicView'

const place = (path: string): string => `help:${path}`

/** Takes the reader to a topic; the address stays, because its # is the page's own. */
function goTo(path: string): void {
  const topic = document.getElementById(place(path))
  topic?.scrollIntoView()
  topic?.focus({ preventScroll: true })
}

function Contents() {
  const translate = useTranslate()
  return (
    <Box
      component="nav"
      aria-label={translate('help.contents')}
      className="no-print"
      lang="zh-CN"
      sx={contents}
    >
      {topics.map(({ path, title }) => (
        <Link
          key={path}
          component="button"
          type="button"
          underline="hover"
          onClick={() => goTo(path)}
          sx={line}
        >
          {title}
        </Link>
      ))}
    </Box>
  )
}

/** All help, to be read through, gone through by its contents, or printed. */
export default function HelpPage() {
  const translate = useTranslate()
  return (
    <>
      <PageTitle title={translate('help.title')}>{translate('help.hint')}</PageTitle>
      <Box sx={beside}>
        <Contents />
        <div>
          {topics.map((topic) => (
            <Box key={topic.path} id={place(topic.path)} tabIndex={-1} sx={{ outline: 'none !important' }}>
              <Panel>
                <Box sx={{ maxWidth: '46em', breakInside: 'avoid' }}>
                  <TopicView topic={topic} heading="h2" />
                </Box>
              </Panel>
            </Box>
          ))}
        </div>
      </Box>
    </>
  )
}

const beside = {
  display: { lg: 'grid' },
  gridTemplateColumns: '11em minmax(0, 1fr)',
  columnGap: 3,
  '@media print': { display: 'block' },
} as const
const contents = {
  display: 'flex',
  flexDirection: { xs: 'row', lg: 'column' },
  flexWrap: { xs: 'wrap', lg: 'nowrap' },
  columnGap: 2,
  alignSelf: 'start',
  position: { lg: 'sticky' },
  top: 16,
  maxHeight: { lg: 'calc(100vh - 32px)' },
  overflowY: { lg: 'auto' },
  mb: 2,
} as const
const line = { py: 0.4, textAlign: 'left', fontSize: '0.9rem' } as const
