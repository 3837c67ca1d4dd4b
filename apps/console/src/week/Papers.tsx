import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { palette } from '../frame/palette'
import { ActButton, Complaint, JobProgress, Panel } from '../parts'
import { usePath } from '../platform/path'
import { useRead } from '../platform/read'
import { sayInstant } from '../platform/time'
import { packWeek, weekPapers } from './week.documents'

/** 总结 and 档案, compiled from what stands now; what is under way is found again here. */
export function Papers({ campaignId }: { campaignId: string }) {
  const translate = useTranslate()
  const path = usePath()
  const { data, error, refetch } = useRead(weekPapers, { campaignId })
  return (
    <Panel title={translate('week.papers')}>
      <Box sx={{ color: palette.quiet, mb: 1.5 }}>{translate('week.papersHint')}</Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 1.5 }}>
        <Button variant="outlined" component={Link} to={path(`/campaigns/${campaignId}/report`)}>
          {translate('week.report')}
        </Button>
        <ActButton act={packWeek} variables={{ campaignId }} label="week.pack" variant="outlined" />
      </Box>
      <Complaint error={error} onRetry={() => void refetch()} />
      {data?.weekPapers.map(({ id, kind, createdAt }) => (
        <Box key={id} sx={{ borderTop: `1px solid ${palette.shade}`, py: 1 }}>
          <Box sx={{ mb: 0.5 }}>
            {translate(`week.paper.${kind === 'week.archive' ? 'archive' : 'report'}`)}
            <Box component="span" sx={{ color: palette.quiet, ml: 1.5 }}>
              {sayInstant(createdAt)}
            </Box>
          </Box>
          <JobProgress id={id} />
        </Box>
      ))}
    </Panel>
  )
}
