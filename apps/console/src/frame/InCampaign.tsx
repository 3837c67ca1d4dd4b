import type { ReactNode } from 'react'
import { useParams } from 'react-router-dom'
import { Loading } from '../parts/Loading'
import { useRead } from '../platform/read'
import { NotFound } from '../platform/refusals'
import { useCampaigns } from './campaign'
import { campaignSeen } from './frame.documents'
import { Missing } from './Missing'

/** A page of a campaign, unless this post sees none of that id: then there is no such page, whatever it would show of another. */
export function InCampaign({ children }: { children: ReactNode }) {
  const { campaign: id = '' } = useParams()
  const { campaigns, told } = useCampaigns()
  // One that was made a moment ago may not be listed yet.
  const asks = told && !campaigns.some((campaign) => campaign.id === id)
  const { data, error } = useRead(campaignSeen, { id }, { enabled: asks })
  if (!asks || data?.campaign) return children
  if (data || error instanceof NotFound) return <Missing />
  return error ? children : <Loading />
}
