import DataLoader from 'dataloader'
import { once, type Context } from '../platform/context'
import { rows } from '../platform/database'
import type { Contact } from './campaign.type'

/** The persons behind the roles of notices, for whoever sees the campaigns; a role without one is left out. */
export function contactLoader(ctx: Context): DataLoader<string, Contact[]> {
  return once(ctx, 'campaignContact', () => {
    return new DataLoader<string, Contact[]>(async (campaignIds) => {
      const found = await rows<Contact & { campaignId: string }>(
        ctx.db,
        `select campaign_id as "campaignId", role, name, phone, email, address from campaign_contact
         where campaign_id = any($1::uuid[]) order by role`,
        [campaignIds],
      )
      return campaignIds.map((id) =>
        found
          .filter(({ campaignId }) => campaignId === id)
          .map(({ role, name, phone, email, address }) => ({ role, name, phone, email, address })),
      )
    })
  })
}
