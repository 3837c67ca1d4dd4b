import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { PageTitle, Panel } from '../parts'
import { topics } from './topics'
import { TopicView } from './TopicView'

/** All help, to be read through or printed. */
export default function HelpPage() {
  const translate = useTranslate()
  return (
    <>
      <PageTitle title={translate('help.title')}>{translate('help.hint')}</PageTitle>
      {topics.map((topic) => (
        <Panel key={topic.path}>
          <Box sx={{ maxWidth: '46em', breakInside: 'avoid' }}>
            <TopicView topic={topic} heading="h2" />
          </Box>
        </Panel>
      ))}
    </>
  )
}
