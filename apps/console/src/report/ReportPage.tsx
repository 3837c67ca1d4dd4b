import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { useParams } from 'react-router-dom'
import { NoPage } from '../frame/NoPage'
import { ActButton, Complaint, EmptyState, Loading, PageTitle, Panel } from '../parts'
import { useRead } from '../platform/read'
import { Differences } from '../week/Differences'
import { weekDifferences } from '../week/week.documents'
import { Compile } from './Compile'
import { agreeReport, reportOne, type ReportSection } from './report.documents'
import { SectionPanel } from './SectionPanel'

/** 活动总结: each section as the figures say it or as the office words it, what changed since it was last checked, and the papers. */
export default function ReportPage() {
  const translate = useTranslate()
  const { campaign = '' } = useParams()
  const { data, error, refetch } = useRead(reportOne, { campaignId: campaign }, { live: true })
  if (error && !data) return <NoPage error={error} onRetry={() => void refetch()} />
  return (
    <>
      <PageTitle title={translate('report.title')} kicker={data?.campaign.title}>
        {translate('report.hint')}
      </PageTitle>
      <Complaint error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loading />}
      {data && data.reportSections.length === 0 && (
        <Panel>
          <EmptyState says={translate('report.none')} hint={translate('report.noneHint')} />
        </Panel>
      )}
      {data && data.reportSections.length > 0 && (
        <>
          <Differing campaignId={campaign} />
          <Attention campaignId={campaign} sections={data.reportSections} />
          {data.reportSections.map((section) => (
            <SectionPanel key={section.key} campaignId={campaign} section={section} />
          ))}
          <Compile campaignId={campaign} />
        </>
      )}
    </>
  )
}

/** How many sections want looking at, and the act that says one has looked. */
function Attention({ campaignId, sections }: { campaignId: string; sections: readonly ReportSection[] }) {
  const translate = useTranslate()
  // Held from the moment the dialog opens: what the page reads behind it, nobody has seen.
  const [seen, setSeen] = useState<readonly string[]>([])
  const changed = sections.filter((one) => one.changed.length + one.gone.length > 0).length
  const stale = sections.filter((one) => one.stale.length > 0).length
  if (changed + stale === 0) return null
  const says = [
    ...(changed > 0 ? [translate('report.changedSections', { n: changed })] : []),
    ...(stale > 0 ? [translate('report.staleSections', { n: stale })] : []),
  ]
  return (
    <Alert severity="warning" sx={{ mb: 2.5 }}>
      <Box sx={{ mb: 1 }}>{says.join('')}</Box>
      <ActButton
        act={agreeReport}
        variables={{ campaignId, seen }}
        onAsk={() => setSeen(sections.map(({ fingerprint }) => fingerprint))}
        label="report.agreed"
        done="report.done.agreed"
        confirm={{ text: translate('report.agreeText') }}
        variant="outlined"
      />
    </Alert>
  )
}

/** What is asked about before anything is compiled: figures of which a summary and the activities of its unit say two things. */
function Differing({ campaignId }: { campaignId: string }) {
  const { data } = useRead(weekDifferences, { campaignId }, { live: true })
  return data ? <Differences week={data.week} campaignId={campaignId} office /> : null
}
