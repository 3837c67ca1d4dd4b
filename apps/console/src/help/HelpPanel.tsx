import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import { Link, useLocation } from 'react-router-dom'
import { usePath } from '../platform/path'
import { topicAt } from './topic'
import { topics } from './topics'
import { TopicView } from './TopicView'

/** The topic of the page in sight, and the way to all of them. */
export default function HelpPanel({ close }: { close: () => void }) {
  const translate = useTranslate()
  const path = usePath()
  const { pathname } = useLocation()
  const topic = topicAt(topics, pathname.replace(/^\/p\/[^/]+/, '') || '/')
  return (
    <>
      {topic ? <TopicView topic={topic} heading="h2" /> : <Box>{translate('help.none')}</Box>}
      <Box sx={{ display: 'flex', gap: 1, mt: 3 }}>
        <Button component={Link} to={path('/help')} onClick={close} variant="outlined">
          {translate('help.all')}
        </Button>
        <Button onClick={close}>{translate('help.close')}</Button>
      </Box>
    </>
  )
}
