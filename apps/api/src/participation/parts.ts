import type { Campaign as CampaignFile } from '@huibian/domain'
import { v7 } from 'uuid'
import type { Campaign } from '../campaign/campaign.type'
import type { Context } from '../platform/context'
import { isSuperior, reachOf } from '../organisation/organisation.queries'
import { rows } from '../platform/database'
import { proposeParts, type Proposed, type Unit } from './propose'

/**
 * Who takes part by the campaign's own rules and the tree as it is today. An office that works elsewhere stands, for its own calls, above the
 * unit that keeps it here; in those of others it takes no part.
 */
export async function proposedToday(
  ctx: Context,
  campaign: Campaign,
  file: CampaignFile,
): Promise<Proposed[]> {
  // The offices above are few: found once, and not again beside each of thousands of units.
  const units = await rows<Unit>(
    ctx.db,
    `with elsewhere as materialized (select s.id, s.path from organisation s where ${isSuperior('s')})
     select o.id, o.key, o.name, o.short_name as "shortName", o.types, o.region,
       case when o.path = ${reachOf('ow')} and o.id <> ow.id then ow.id when o.id <> ow.id then o.parent_id end as "parentId"
     from organisation o join organisation ow on ow.id = $1 and starts_with(o.path, ${reachOf('ow')})
     where o.valid_to is null and not exists (
       select 1 from elsewhere s where s.id <> ow.id and starts_with(o.path, s.path))
     order by o."order", o.id`,
    [campaign.ownerId],
  )
  const owner = units.find((unit) => unit.id === campaign.ownerId)
  return owner ? proposeParts(file, owner, units) : []
}

/** A participation as it was written. */
export type Part = { id: string; role: string }

/** The participations there are, by their organisations. */
export type Present = ReadonlyMap<string, string>

/** Writes participations; `present` holds those that the new ones may send to or count as. */
export function writeParts(
  ctx: Context,
  campaignId: string,
  proposed: readonly Proposed[],
  present: Present = new Map(),
): Promise<Part[]> {
  const ids = new Map([...present, ...proposed.map((part) => [part.organisationId, v7()] as const)])
  const idOf = (organisation: string | null): string | null => (organisation && ids.get(organisation)) ?? null
  const parts = proposed.map((part) => ({
    id: idOf(part.organisationId),
    organisation_id: part.organisationId,
    role: part.role,
    receiver_id: idOf(part.receiver),
    counts_as_id: idOf(part.countsAs),
    path: part.path,
  }))
  return rows<Part>(ctx.db, insertParts, [campaignId, JSON.stringify(parts)])
}

/** The contact is at first who has held the unit's desk longest; an office changes it later. */
const insertParts = `
  insert into participation (id, campaign_id, organisation_id, role, receiver_id, counts_as_id, path, contact_name, contact_phone)
  select part.id, $1, part.organisation_id, part.role, part.receiver_id, part.counts_as_id, part.path,
    coalesce(desk.name, ''), coalesce(nullif(desk.phone, ''), o.phone)
  from jsonb_to_recordset($2::jsonb) as part(id uuid, organisation_id uuid, role text, receiver_id uuid, counts_as_id uuid, path text)
  join organisation o on o.id = part.organisation_id
  left join lateral (
    select a.name, a.phone from post p join holding h on h.post_id = p.id and h.until is null
    join account a on a.id = h.account_id and a.disabled_at is null
    where p.organisation_id = part.organisation_id and p.kind = case part.role
      when 'filer' then 'filingClerk' when 'owner' then 'editor' else 'reviewingClerk' end
    order by h.since, h.id limit 1) as desk on true
  returning id, role`
