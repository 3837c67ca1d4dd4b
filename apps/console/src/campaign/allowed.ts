import type { Campaign } from './campaign.documents'

/** Whether the law lets the acting post do this in the campaign now. */
export function allowed(campaign: Campaign, verb: string): boolean {
  return campaign.verbs.some((one) => one.verb === verb && one.allowed)
}
