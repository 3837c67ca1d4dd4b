import { document } from '../platform/document'

export type CampaignName = { id: string; title: string; state: string }

export const campaignNames = document<{ campaigns: CampaignName[] }>(
  'query CampaignNames { campaigns { id title state } }',
)
