import { useTranslate } from 'react-admin'
import { usePost } from '../frame/post'
import { ActButton, Complaint, EmptyState, Loading, Panel } from '../parts'
import { useMay } from '../platform/may'
import { useRead } from '../platform/read'
import { acceptedCount, buildSummary, type SummaryCampaign } from './summary.documents'

type Props = { campaign: SummaryCampaign; phase: string }

/** Before there is a table: how many cases it would have, and the act that makes it. */
export function NoSummary({ campaign, phase }: Props) {
  const translate = useTranslate()
  const may = useMay()
  const filer = usePost().organisation.id
  const { data, error, refetch } = useRead(acceptedCount, { campaignId: campaign.id, phase })
  // The line of numbers pushes down the act below it.
  if (!data) return error ? <Complaint error={error} onRetry={() => void refetch()} /> : <Loading />
  const hint = translate('summary.noneHint', { accepted: data.accepted.total, waiting: data.waiting.total })
  return (
    <Panel>
      <EmptyState says={translate('summary.none')} hint={hint}>
        {may('summary.build', { filer }) && (
          <ActButton
            act={buildSummary}
            variables={{ campaignId: campaign.id, phase }}
            label="summary.build"
            done="summary.done.built"
          />
        )}
      </EmptyState>
    </Panel>
  )
}
