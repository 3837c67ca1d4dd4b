import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import { useTranslate } from 'react-admin'
import { Link, useParams } from 'react-router-dom'
import { OwnQuotas } from '../campaign/OwnQuotas'
import { ownQuotas } from '../campaign/quota.documents'
import { Missing } from '../frame/Missing'
import { NoPage } from '../frame/NoPage'
import { Complaint, Loading, PageTitle } from '../parts'
import { usePath } from '../platform/path'
import { useRead } from '../platform/read'
import { Earlier } from './Earlier'
import { NoSummary } from './NoSummary'
import { SummaryActs } from './SummaryActs'
import { summaryCampaign, summaryOf, type SummaryCampaign } from './summary.documents'
import { SummaryShow } from './SummaryShow'
import { useArranging } from './useArranging'

/** The phase that is closing next, else the last. */
function currentPhase({ phases }: SummaryCampaign): string {
  return (phases.find(({ open }) => open) ?? phases[phases.length - 1])?.key ?? ''
}

/** The 案例汇总表 of one phase, from collecting to forwarding. */
export default function SummaryPage() {
  const { campaign: id = '', phase } = useParams()
  const { data, error, refetch } = useRead(summaryCampaign, { id })
  if (error) return <NoPage error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading />
  if (!data.campaign) return <Missing />
  const shown = phase ?? currentPhase(data.campaign)
  return <Shown key={shown} campaign={data.campaign} phase={shown} />
}

const nothing = { id: '', revision: 0, rows: [] }

function Shown({ campaign, phase }: { campaign: SummaryCampaign; phase: string }) {
  const translate = useTranslate()
  const asked = { campaignId: campaign.id, phase }
  // While the seal keeper decides, the page looks again by itself.
  const again = (last?: { summary: { state: string } | null }) =>
    last?.summary?.state === 'sealing' ? 20 : undefined
  const { data, error, refetch } = useRead(summaryOf, asked, { again })
  // The places stand above the acts, which would slide from under a hand that presses them.
  const places = useRead(ownQuotas, { id: campaign.id })
  const ready = data !== undefined && !places.isPending
  const summary = data?.summary ?? null
  const arranging = useArranging(summary ?? nothing)
  return (
    <>
      <PageTitle
        title={translate('summary.title')}
        kicker={campaign.title}
        aside={summary && <SummaryActs summary={summary} campaign={campaign} settled={arranging.settled} />}
      >
        {summary && translate('summary.numbered', { n: summary.n })}
        {summary?.code && `　${translate('summary.code', { code: summary.code })}`}
      </PageTitle>
      <PhaseTabs campaign={campaign} phase={phase} />
      <OwnQuotas id={campaign.id} />
      <Complaint error={error} onRetry={() => void refetch()} />
      {!ready && !error && <Loading />}
      {ready && !summary && <NoSummary campaign={campaign} phase={phase} />}
      {ready && summary && <SummaryShow summary={summary} campaign={campaign} arranging={arranging} />}
      {summary && <Earlier campaign={campaign.id} phase={phase} current={summary.id} />}
    </>
  )
}

function PhaseTabs({ campaign, phase }: { campaign: SummaryCampaign; phase: string }) {
  const translate = useTranslate()
  const path = usePath()
  return (
    <Tabs value={phase} aria-label={translate('summary.phases')} className="no-print" sx={{ mb: 2 }}>
      {campaign.phases.map(({ key, title }) => (
        <Tab
          key={key}
          value={key}
          label={title}
          component={Link}
          to={path(`/campaigns/${campaign.id}/summary/${key}`)}
        />
      ))}
    </Tabs>
  )
}
