import { sightOf, writes } from '../entry/entry.queries'
import type { Entry } from '../entry/entry.type'
import type { Context } from '../platform/context'
import { rows } from '../platform/database'

/** A 稿 that stands, as the form of its unit names it. */
export type Standing = { title: string; n: number; code: string }

/** The 稿 that stand of a unit's entries in the phase, on the way and to the body of one of them, as far as the acting organisation writes them. */
export function standingOf(
  ctx: Context,
  { campaignId, phase, route, filerId, receiverId }: Entry,
): Promise<Standing[]> {
  return rows<Standing>(
    ctx.db,
    `select v.title, v.n, v.code from entry e join entry_version v on v.id = e.current_version_id
     where e.campaign_id = $3 and e.phase = $4 and e.route = $5 and e.filer_id = $6 and e.receiver_id = $7 and v.taken_back_at is null
       and e.state in ('finalised', 'submitted', 'inReview', 'accepted', 'forwarded') and ${writes} and strpos(e.seen_by, $2) > 0
     order by v.finalised_at, e.id`,
    [...sightOf(ctx), campaignId, phase, route, filerId, receiverId],
  )
}
