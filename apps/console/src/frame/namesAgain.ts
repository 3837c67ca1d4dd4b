import type { CampaignName } from './frame.documents'

/** Without a campaign the menu has none of its lines, and says nowhere that they are missing: it asks on, whatever the reason. */
export const namesAgain = (last: { campaigns: CampaignName[] } | undefined): number | undefined =>
  last === undefined || last.campaigns.length === 0 ? 10 : undefined
