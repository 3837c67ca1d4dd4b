import type { ReactNode } from 'react'
import { useParams } from 'react-router-dom'
import { Loading } from '../parts/Loading'
import type { MenuLine } from '../platform/noun'
import { useRead } from '../platform/read'
import { NotFound } from '../platform/refusals'
import { useCampaigns } from './campaign'
import { campaignSeen } from './frame.documents'
import { Missing } from './Missing'
import { NoActivities } from './NoActivities'

/** `where` as the menu has it. */
type Props = { where: MenuLine['where']; children: ReactNode }

/**
 * A page of a campaign, unless this post sees none of that id: then there is no such page, whatever it would show of another. Where the menu
 * leads to it only in a campaign with activities, one without says so.
 */
export function InCampaign({ where, children }: Props) {
  const { campaign: id = '' } = useParams()
  const { campaigns, told } = useCampaigns()
  const listed = campaigns.find((campaign) => campaign.id === id)
  // One that was made a moment ago may not be listed yet.
  const asks = told && !listed
  const { data, error } = useRead(campaignSeen, { id }, { enabled: asks })
  const seen = listed ?? data?.campaign
  if (seen && where === 'activities' && !seen.hasActivities) return <NoActivities campaign={seen} />
  if (!asks || seen) return children
  if (data || error instanceof NotFound) return <Missing />
  return error ? children : <Loading />
}
