import { may } from '@huibian/domain'
import { visibleCampaign } from '../campaign/campaign.queries'
import type { Campaign } from '../campaign/campaign.type'
import { readVersion, sightOf } from '../entry/entry.queries'
import { actorOf, type Context } from '../platform/context'
import { row, rows } from '../platform/database'
import { demand } from '../platform/refusal'
import type { RelayCase } from './relay.type'

/** A case of a relay with all that its entry above is made of. */
export type Held = RelayCase & {
  versionId: string
  filerId: string
  phase: string
  kind: string
  route: string
  carriedVersionId: string | null
}

/** The relay whose cases the acting office carries on: its own. */
export async function demandRelay(ctx: Context, campaignId: string): Promise<Campaign> {
  const campaign = await visibleCampaign(ctx, campaignId)
  demand(may(actorOf(ctx), 'relay.carry', { organiser: campaign.ownerId }))
  return campaign
}

/** The call that runs above a relay; absent where it relays none, or one that runs elsewhere. */
export async function upperIdOf(ctx: Context, campaignId: string): Promise<string | undefined> {
  const found = await row<{ upper: string | null }>(
    ctx.db,
    'select relay_of as upper from campaign where id = $1',
    [campaignId],
  )
  return found?.upper ?? undefined
}

/** What the owner of a relay holds of it: what was forwarded to it, and what it accepted itself. */
export async function heldCases(
  ctx: Context,
  campaignId: string,
  ids: readonly string[] | null,
): Promise<Held[]> {
  return rows<Held>(
    ctx.db,
    `select e.id as "entryId", coalesce(e.number, '') as number, v.title, v.id as "versionId", v.n, o.name as unit, e.filer_id as "filerId",
       s.short_name as sender, e.phase, e.kind, e.route, x.id as "carriedId", w.n as "carriedN", p.relayed_version as "carriedVersionId", x.state
     from entry e join entry_version v on v.id = ${readVersion} join organisation o on o.id = e.filer_id
     join organisation s on s.id = case when e.receiver_id = $1 then e.filer_id else e.receiver_id end
     left join proxy p on p.relayed_from = e.id left join entry x on x.id = p.entry_id
     left join entry_version w on w.id = p.relayed_version
     where e.campaign_id = $3 and strpos(e.seen_by, $2) > 0 and (e.state = 'forwarded' or e.state = 'accepted' and e.receiver_id = $1)
       and ($4::uuid[] is null or e.id = any($4))
     order by s."order", e.number, e.id`,
    [...sightOf(ctx), campaignId, ids],
  )
}

/** The cases of a relay that its owner may carry into the call above. */
export async function relayCases(ctx: Context, campaignId: string): Promise<RelayCase[]> {
  const { id } = await demandRelay(ctx, campaignId)
  return (await upperIdOf(ctx, id)) ? heldCases(ctx, id, null) : []
}
