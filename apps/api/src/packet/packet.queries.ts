import DataLoader from 'dataloader'
import { linkOf } from '../attachment/keepFile'
import { visibleCampaign } from '../campaign/campaign.queries'
import { jobsFor } from '../package/job.queries'
import { peopleColumns, type People } from '../participation/people'
import { actorOf, once, type Context } from '../platform/context'
import { rows } from '../platform/database'
import type { Job } from '../platform/job.type'
import type { FileLink } from '../platform/wire.type'
import { demandOffice } from '../week/office'
import type { Delivery, PacketUnit } from './packet.type'

const keyOf = (ctx: Context): string => `/${actorOf(ctx).post.organisation.key}/`

const columns = `d.id, d.source, coalesce(d.received_at, d.at) as "receivedAt", d.note, d.entry_id as "entryId", d.activities, d.pictures, d.refused, d.by_name as "byName", d.at`

/** The units of a week, in their order, and whether anybody of theirs who still files has ever signed in. */
export async function packetUnits(ctx: Context, campaignId: string): Promise<(PacketUnit & People)[]> {
  const campaign = await visibleCampaign(ctx, campaignId)
  demandOffice(ctx, campaign)
  return rows<PacketUnit & People>(
    ctx.db,
    `select p.organisation_id as "organisationId", p.campaign_id as "campaignId", ${peopleColumns()}, exists (
       select 1 from post t join holding h on h.post_id = t.id and h.until is null
         join account a on a.id = h.account_id and a.disabled_at is null and a.last_signed_in_at is not null
       where t.organisation_id = p.organisation_id and t.kind = 'filingClerk')
       or exists (select 1 from invitation i join account a on a.id = i.account_id and a.last_signed_in_at is not null
         where i.campaign_id = p.campaign_id and i.organisation_id = p.organisation_id and i.withdrawn_at is null) as online
     from participation p join organisation o on o.id = p.organisation_id
     where p.campaign_id = $1 and p.role = 'filer' and strpos(p.path, $2) > 0 order by o."order", o.key`,
    [campaign.id, keyOf(ctx)],
  )
}

/** What units sent by other ways in a week, by unit, the newest first; a unit that is not on the acting line has none. */
export function deliveriesLoader(ctx: Context, campaignId: string): DataLoader<string, Delivery[]> {
  return once(ctx, `deliveries ${campaignId}`, () => {
    return new DataLoader<string, Delivery[]>(async (units) => {
      const found = await rows<Delivery & { unit: string }>(
        ctx.db,
        `select ${columns}, d.organisation_id as unit from delivery d
         where d.campaign_id = $1 and d.organisation_id = any($2::uuid[]) and strpos(d.seen_by, $3) > 0 order by d.at desc, d.id desc`,
        [campaignId, units, keyOf(ctx)],
      )
      return units.map((id) => found.filter(({ unit }) => unit === id))
    })
  })
}

/** Deliveries by their ids, for what was brought by them. */
export function deliveryLoader(ctx: Context): DataLoader<string, Delivery | null> {
  return once(ctx, 'delivery', () => {
    return new DataLoader<string, Delivery | null>(async (ids) => {
      const found = await rows<Delivery>(
        ctx.db,
        `select ${columns} from delivery d where d.id = any($1::uuid[]) and strpos(d.seen_by, $2) > 0`,
        [ids, keyOf(ctx)],
      )
      return ids.map((id) => found.find((one) => one.id === id) ?? null)
    })
  })
}

/** The files that came, as they came, by delivery. */
export function deliveredFilesLoader(ctx: Context): DataLoader<string, FileLink[]> {
  return once(ctx, 'deliveredFiles', () => {
    return new DataLoader<string, FileLink[]>(async (ids) => {
      const found = await rows<Omit<FileLink, 'url'> & { delivery: string }>(
        ctx.db,
        `select f.id, f.name, f.mime, f.size, f.sha256, f.subject_id as delivery from file f
         where f.noun = 'packet' and f.subject_id = any($1::uuid[]) and strpos(f.seen_by, $2) > 0 order by f.id`,
        [ids, keyOf(ctx)],
      )
      return ids.map((id) => found.filter(({ delivery }) => delivery === id).map(linkOf))
    })
  })
}

/** What the office had packed and taken, the newest first. */
export async function packetJobs(ctx: Context, campaignId: string): Promise<Job[]> {
  const campaign = await visibleCampaign(ctx, campaignId)
  demandOffice(ctx, campaign)
  return jobsFor(ctx, campaign.id, ['packet.make', 'packet.take'])
}
