import { may } from '@huibian/domain'
import { validate } from 'uuid'
import { admits } from '../account/authenticate'
import { visibleCampaign } from '../campaign/campaign.queries'
import type { Campaign } from '../campaign/campaign.type'
import { actorOf, type Context } from '../platform/context'
import { row, rows } from '../platform/database'
import { demand, NotFound } from '../platform/refusal'
import type { Invitation } from './invitation.type'

const columns = `i.id, i.organisation_id as "organisationId", a.username as number, i.name, i.until, i.by_name as "byName", i.at,
  i.withdrawn_by as "withdrawnBy", i.withdrawn_at as "withdrawnAt", a.last_signed_in_at as "openedAt",
  case when i.withdrawn_at is not null then 'withdrawn' when not (${admits}) then 'over'
    when a.password_hash is null then 'waiting' else 'open' end as state`

const from = `from invitation i join account a on a.id = i.account_id join campaign c on c.id = i.campaign_id`

/** Demands an editor of the office whose call it is. */
export async function demandInviter(ctx: Context, campaignId: string): Promise<Campaign> {
  const campaign = await visibleCampaign(ctx, campaignId)
  demand(may(actorOf(ctx), 'campaign.invite', { organiser: campaign.ownerId }))
  return campaign
}

/** Whom the office invited into its call, the newest first. */
export async function invitationsOf(ctx: Context, campaignId: string): Promise<Invitation[]> {
  const campaign = await demandInviter(ctx, campaignId)
  return rows<Invitation>(
    ctx.db,
    `select ${columns} ${from} where i.campaign_id = $1 and c.owner_id = $2 order by i.at desc, i.id desc limit 1000`,
    [campaign.id, actorOf(ctx).post.organisation.id],
  )
}

export type Held = Invitation & { campaignId: string; accountId: string }

/** One invitation of the acting office, held until the operation ends. */
export async function lockInvitation(ctx: Context, id: string): Promise<Held> {
  const found = validate(id)
    ? await row<Held>(
        ctx.db,
        `select ${columns}, i.campaign_id as "campaignId", i.account_id as "accountId" ${from}
         where i.id = $1 and c.owner_id = $2 for update of i, a`,
        [id, actorOf(ctx).post.organisation.id],
      )
    : undefined
  if (!found) throw new NotFound()
  await demandInviter(ctx, found.campaignId)
  return found
}
