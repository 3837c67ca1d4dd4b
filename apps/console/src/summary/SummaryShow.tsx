import { wordsOf } from '@huibian/domain'
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { Countdown, EmptyState, Panel, StateChip, Unprintable } from '../parts'
import { sayInstant } from '../platform/time'
import { PackagesOfPhase } from '../package/PackagesOfPhase'
import { ApprovalPanel } from './ApprovalPanel'
import { ArrangeRows } from './ArrangeRows'
import { Attestations } from './Attestations'
import { Blocks } from './Blocks'
import { useCaseLink } from './caseLink'
import { FrozenRows } from './FrozenRows'
import { lawOf } from './law'
import { StampPanel } from './StampPanel'
import { Steps } from './Steps'
import type { Summary, SummaryCampaign } from './summary.documents'
import type { Arranging } from './useArranging'
import { Waivers } from './Waivers'

type Props = { summary: Summary; campaign: SummaryCampaign }
type ClosingProps = { summary: Summary; phase: SummaryCampaign['phases'][number] }
type ShowProps = Props & { arranging: Arranging }

/** The close as the server counts it for this table, and where that is a later day, what carries it there. */
function Closing({ summary: { closesAt, state }, phase }: ClosingProps) {
  const translate = useTranslate()
  if (state === 'forwarded' || closesAt === phase.myClose)
    return (
      <Countdown
        closesAt={phase.myClose}
        daysLeft={phase.daysLeft}
        open={phase.open}
        wording={phase.wording}
      />
    )
  return <span>{translate('summary.closesLater', { at: sayInstant(closesAt) })}</span>
}

function Standing({ summary, campaign }: Props) {
  const translate = useTranslate()
  const phase = campaign.phases.find(({ key }) => key === summary.phase)
  const { minimum } = summary
  const short = minimum ? minimum.done < minimum.needed : false
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 3, rowGap: 0.5, mb: 2 }}>
      <StateChip noun="summary" state={summary.state} />
      <span>{translate('summary.rows', { n: summary.rows.length })}</span>
      {minimum && (
        <Box component="span" sx={{ color: short ? palette.warn : undefined, fontWeight: short ? 600 : 400 }}>
          {translate('summary.minimum', minimum)}
        </Box>
      )}
      {phase && <Closing summary={summary} phase={phase} />}
    </Box>
  )
}

function Rows({ summary, campaign, arranging }: ShowProps) {
  const translate = useTranslate()
  const linkOf = useCaseLink(campaign.id)
  if (summary.rows.length === 0)
    return <EmptyState says={translate('summary.noRows')} hint={translate('summary.noRowsHint')} />
  if (lawOf(summary.verbs, 'summary.order')?.allowed)
    return <ArrangeRows summary={summary} file={campaign.file} arranging={arranging} linkOf={linkOf} />
  return <FrozenRows rows={summary.rows} file={campaign.file} linkOf={linkOf} />
}

/** The table and what it waits for: whoever may not act on it reads the same page without the acts. */
export function SummaryShow({ summary, campaign, arranging }: ShowProps) {
  const translate = useTranslate()
  const linkOf = useCaseLink(campaign.id)
  const name = campaign.file.documents.find(({ kind }) => kind === 'summaryTable')?.name
  const phase = campaign.phases.find(({ key }) => key === summary.phase)?.title ?? ''
  const matter = translate('summary.matter', {
    campaign: campaign.title,
    phase,
    table: name ? wordsOf(name) : '',
  })
  return (
    <>
      <Steps state={summary.state} />
      <Standing summary={summary} campaign={campaign} />
      {summary.stale && (
        <Alert severity="error" sx={{ mb: 2 }}>
          <Box sx={{ fontWeight: 600 }}>{summary.staleReason}</Box>
          {translate('summary.staleHint')}
        </Alert>
      )}
      <Unprintable characters={summary.unprintable} />
      <Blocks
        violations={summary.blocks}
        title={translate(`summary.blocks.${summary.state}`)}
        linkOf={linkOf}
      />
      <Attestations summary={summary} file={campaign.file} settled={arranging.settled} />
      <Waivers waivers={summary.waivers} />
      <PackagesOfPhase campaignId={campaign.id} phase={summary.phase} />
      <ApprovalPanel summary={summary} />
      <StampPanel summary={summary} matter={matter} />
      <Panel title={translate('summary.table')} flush>
        <Rows summary={summary} campaign={campaign} arranging={arranging} />
      </Panel>
    </>
  )
}
