import { document } from '../platform/document'

/** `hasActivities`: whether its units report what they did in a week. */
export type CampaignName = { id: string; title: string; state: string; hasActivities: boolean }

export const campaignNames = document<{ campaigns: CampaignName[] }>(
  'query CampaignNames { campaigns { id title state hasActivities } }',
)
