import Button from '@mui/material/Button'
import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { JobProgress, Panel } from '../parts'
import { usePath } from '../platform/path'
import { useRead } from '../platform/read'
import { takings } from './intake.documents'

/** What the office had taken or registered, the newest first: how far it is, or what spoke against it. */
export function Takings({ campaign }: { campaign: string }) {
  const translate = useTranslate()
  const path = usePath()
  const jobs = useRead(takings, { campaignId: campaign }).data?.takings ?? []
  if (jobs.length === 0) return null
  return (
    <Panel title={translate('intake.takings')}>
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        {jobs.map(({ id }) => (
          <JobProgress key={id} id={id} />
        ))}
      </Box>
      <Button component={Link} to={path(`/campaigns/${campaign}/packages`)} variant="outlined" sx={{ mt: 2 }}>
        {translate('intake.toPackages')}
      </Button>
    </Panel>
  )
}
