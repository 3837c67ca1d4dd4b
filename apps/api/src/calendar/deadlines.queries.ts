import { closeLoader } from '../campaign/close.queries'
import { actorOf, type Context } from '../platform/context'
import { rows } from '../platform/database'

/** A close that binds the acting organisation, with everything granted to it counted in. */
export type Bound = {
  participationId: string
  role: 'owner' | 'receiver' | 'filer' | 'observer'
  campaignId: string
  campaign: string
  phase: string
  title: string
  closesAt: Date
}

/** What the acting organisation is bound by in every call that runs. */
export async function boundOf(ctx: Context): Promise<Bound[]> {
  const found = await rows<Omit<Bound, 'closesAt'>>(
    ctx.db,
    `select p.id as "participationId", p.role, c.id as "campaignId", c.title as campaign, ph.key as phase, ph.title
     from participation p join campaign c on c.id = p.campaign_id and c.state = 'published'
     join phase ph on ph.campaign_id = c.id
     where p.organisation_id = $1 and p.role <> 'observer' and huibian.in_call(c.id) order by c.created_at desc, c.id, ph."order"`,
    [actorOf(ctx).post.organisation.id],
  )
  return Promise.all(
    found.map(async (one) => ({
      ...one,
      closesAt: new Date((await closeLoader(ctx).load(one)).acceptedUntil),
    })),
  )
}
