import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { palette } from '../frame/palette'
import { Complaint, Countdown, EmptyState, ExportTable, Loading, PageTitle, Panel, StateChip } from '../parts'
import { useMay } from '../platform/may'
import { usePath } from '../platform/path'
import { useRead } from '../platform/read'
import { usePost } from '../frame/post'
import { campaignList, type CampaignLine } from './campaign.documents'
import { linesOf, usePhaseColumns } from './phaseColumns'
import { StandingLines } from './StandingLines'

function CampaignSheet({ campaign }: { campaign: CampaignLine }) {
  const path = usePath()
  return (
    <Panel>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, mb: 1 }}>
        <Box
          component={Link}
          to={path(`/campaigns/${campaign.id}`)}
          sx={{ fontSize: '1.1rem', fontWeight: 600 }}
        >
          {campaign.title}
        </Box>
        <StateChip noun="campaign" state={campaign.state} />
      </Box>
      {campaign.phases.map((phase) => (
        <Box key={phase.key} sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, py: 0.25 }}>
          <Box sx={{ minWidth: '6em', color: palette.quiet }}>{phase.title}</Box>
          <Countdown
            closesAt={phase.myClose}
            daysLeft={phase.daysLeft}
            open={phase.open}
            wording={phase.wording}
          />
        </Box>
      ))}
      <StandingLines standing={campaign.standing} />
    </Panel>
  )
}

/** Every call this unit takes part in, with the days left and where it stands. */
export default function CampaignListPage() {
  const translate = useTranslate()
  const path = usePath()
  const may = useMay()
  const own = usePost().organisation.id
  const { data, error, refetch } = useRead(campaignList, {})
  const creates = may('campaign.create', { organiser: own })
  const columns = usePhaseColumns()
  const lines = linesOf(data?.campaigns ?? [])
  const aside = (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      {lines.length > 0 && (
        <ExportTable
          name={translate('campaign.title')}
          columns={columns}
          rows={() => Promise.resolve(lines)}
        />
      )}
      {creates && (
        <Button component={Link} to={path('/campaigns/new')} variant="contained">
          {translate('campaign.new')}
        </Button>
      )}
    </Box>
  )
  return (
    <>
      <PageTitle title={translate('campaign.title')} aside={aside}>
        {translate('campaign.hint')}
      </PageTitle>
      <Complaint error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loading />}
      {data?.campaigns.length === 0 && (
        <Panel>
          <EmptyState
            says={translate('campaign.empty')}
            hint={translate(creates ? 'campaign.emptyHintCreate' : 'campaign.emptyHint')}
          />
        </Panel>
      )}
      {data?.campaigns.map((campaign) => (
        <CampaignSheet key={campaign.id} campaign={campaign} />
      ))}
    </>
  )
}
