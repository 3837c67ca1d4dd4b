import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { ActButton, Complaint, JobProgress, Panel } from '../parts'
import { useRead } from '../platform/read'
import { sayInstant } from '../platform/time'
import { allowed } from './allowed'
import { campaignExports, exportCampaign, type Campaign } from './campaign.documents'

/** What leaves an archived call whole; what is under way is found again here. */
export function Exports({ campaign }: { campaign: Campaign }) {
  const translate = useTranslate()
  const campaignId = campaign.id
  const shown = allowed(campaign, 'campaign.export')
  const { data, error, refetch } = useRead(campaignExports, { campaignId }, { enabled: shown })
  if (!shown) return null
  return (
    <Panel title={translate('campaign.exports')}>
      <Box sx={{ color: palette.quiet, mb: 1.5 }}>{translate('campaign.exportsHint')}</Box>
      <Box className="no-print" sx={{ mb: 1.5 }}>
        <ActButton
          act={exportCampaign}
          variables={{ campaignId }}
          label="campaign.export"
          variant="outlined"
        />
      </Box>
      <Complaint error={error} onRetry={() => void refetch()} />
      {data?.campaignExports.map(({ id, createdAt }) => (
        <Box key={id} sx={{ borderTop: `1px solid ${palette.shade}`, py: 1 }}>
          <Box sx={{ color: palette.quiet, mb: 0.5 }}>{sayInstant(createdAt)}</Box>
          <JobProgress id={id} />
        </Box>
      ))}
    </Panel>
  )
}
