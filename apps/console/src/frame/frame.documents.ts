import { document } from '../platform/document'

/**
 * `hasActivities`: whether its units report what they did in a week; `noun`: what it calls an entry; `selectionWord`: what it calls it
 * to choose the best.
 */
export type CampaignName = {
  id: string
  title: string
  state: string
  hasActivities: boolean
  noun: string
  selectionWord: string
  /** Whether a form is stamped before an entry is sent in. */
  stampsToSubmit: boolean
}

export const campaignNames = document<{ campaigns: CampaignName[] }>(
  'query CampaignNames { campaigns { id title state hasActivities noun selectionWord stampsToSubmit } }',
)

export type CampaignSeen = Pick<CampaignName, 'id' | 'title' | 'hasActivities'>

export const campaignSeen = document<{ campaign: CampaignSeen | null }, { id: string }>(
  'query CampaignSeen($id: ID!) { campaign(id: $id) { id title hasActivities } }',
)
