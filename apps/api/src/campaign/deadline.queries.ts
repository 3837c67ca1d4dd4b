import DataLoader from 'dataloader'
import { actorOf, once, type Context } from '../platform/context'
import { rows } from '../platform/database'
import { demandPart, visibleCampaign } from './campaign.queries'
import type { Deadline } from './campaign.type'

const columns = `d.id, d.kind, d.phase, d.until, d.reason, d.by_name as by, d.at, t.organisation_id as "organisationId",
  g.organisation_id as "grantedById"`

/**
 * What was granted and holds: the owner sees all that was granted to its receivers and by itself, a receiver what it granted and what was
 * granted to it, a filer what binds it.
 */
export async function listDeadlines(ctx: Context, campaignId: string): Promise<Deadline[]> {
  await visibleCampaign(ctx, campaignId)
  const part = await demandPart(ctx, campaignId)
  return rows<Deadline>(
    ctx.db,
    `select ${columns} from deadline d join participation g on g.id = d.granted_by_id
     left join participation t on t.id = d.participation_id
     where d.campaign_id = $1 and d.replaced_at is null and ($3 or d.granted_by_id = $2 or d.participation_id = $2
       or d.granted_by_id = $4 and d.participation_id is null)
     order by d.phase, d.kind, d.at desc, d.id`,
    [campaignId, part.id, part.role === 'owner', part.receiverId],
  )
}

/** The permission or extension by which the acting organisation may file late, by campaign and phase. */
export function permissionLoader(
  ctx: Context,
): DataLoader<{ campaignId: string; phase: string }, Deadline | null, string> {
  return once(ctx, 'permission', () => {
    return new DataLoader<{ campaignId: string; phase: string }, Deadline | null, string>(
      async (keys) => {
        const found = await rows<Deadline & { campaignId: string }>(
          ctx.db,
          `select distinct on (d.campaign_id, d.phase) ${columns}, d.campaign_id as "campaignId"
           from deadline d join participation p on p.campaign_id = d.campaign_id and p.organisation_id = $1
           join participation g on g.id = d.granted_by_id left join participation t on t.id = d.participation_id
           where d.campaign_id = any($2::uuid[]) and d.replaced_at is null and d.kind <> 'own'
             and (d.participation_id = p.id or d.participation_id is null and d.granted_by_id = p.receiver_id)
           order by d.campaign_id, d.phase, d.until desc`,
          [actorOf(ctx).post.organisation.id, keys.map((key) => key.campaignId)],
        )
        const byKey = new Map(found.map((one) => [`${one.campaignId} ${one.phase}`, one]))
        return keys.map((key) => byKey.get(`${key.campaignId} ${key.phase}`) ?? null)
      },
      { cacheKeyFn: (key) => `${key.campaignId} ${key.phase}` },
    )
  })
}
