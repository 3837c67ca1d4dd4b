import DataLoader from 'dataloader'
import { actorOf, once, type Context } from '../platform/context'
import { rows } from '../platform/database'
import { refuse } from '../platform/refusal'
import type { Activity } from './activity.type'

/** By week: whether the acting unit’s summary of its last phase is accepted. Other calls are about no activities and close none. */
function acceptedLoader(ctx: Context): DataLoader<string, boolean> {
  return once(ctx, 'activity.accepted', () => {
    return new DataLoader<string, boolean>(async (ids) => {
      const found = await rows<{ id: string }>(
        ctx.db,
        `select distinct e.campaign_id as id from entry e join campaign c on c.id = e.campaign_id
         join campaign_version w on w.campaign_id = c.id and w.number = c.version and w.file->'activities' is not null
         where e.campaign_id = any($1::uuid[]) and e.filer_id = $2 and e.state in ('accepted', 'forwarded')
           and e.phase = (select p.key from phase p where p.campaign_id = e.campaign_id order by p."order" desc, p.key desc limit 1)`,
        [ids, actorOf(ctx).post.organisation.id],
      )
      return ids.map((one) => found.some(({ id }) => id === one))
    })
  })
}

type Told = Pick<Activity, 'campaignId' | 'organisationId'>

/**
 * Whether the asker is the unit whose summary is accepted: what the office accepted and compiles stands, until it sends the summary back. The office
 * may still correct what it entered for the unit.
 */
export async function isClosed(ctx: Context, { campaignId, organisationId }: Told): Promise<boolean> {
  return actorOf(ctx).post.organisation.id === organisationId && acceptedLoader(ctx).load(campaignId)
}

/** Demands that its unit may still change what it tells of its week. What a picture shows, and that consent is withdrawn, may be said at any time. */
export async function demandOpen(ctx: Context, told: Told): Promise<void> {
  if (await isClosed(ctx, told)) refuse('activity.accepted')
}
