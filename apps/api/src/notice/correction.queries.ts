import DataLoader from 'dataloader'
import { demandPart, visibleCampaign } from '../campaign/campaign.queries'
import { actorOf, once, type Context } from '../platform/context'
import { rows } from '../platform/database'
import { NotFound } from '../platform/refusal'
import { limits, type PageInput } from '../platform/wire.type'
import type { Correction } from './notice.type'

type Found = Omit<Correction, 'confirms'> & { mine: number[] | null; owns: boolean }

function asRead({ mine, owns, changes, ...found }: Found): Correction {
  return {
    ...found,
    changes: owns ? changes : changes.filter((_, n) => mine?.includes(n)),
    confirms: mine !== null && found.readAt === null,
  }
}

/** The corrections of campaigns as the acting unit reads them, the newest first: the owner all, others what reaches them. */
export function correctionLoader(ctx: Context): DataLoader<string, Correction[]> {
  return once(ctx, 'correction', () => {
    return new DataLoader<string, Correction[]>(async (campaignIds) => {
      const found = await rows<Found>(
        ctx.db,
        `select k.campaign_id as "campaignId", k.version, k.kind, k.title, k.number, k.words, k.changes, k.by_name as by, k.at,
           r.changes as mine, r.read_at as "readAt", coalesce(r.read_by, '') as "readBy", c.owner_id = $2 as owns
         from correction k join campaign c on c.id = k.campaign_id
         left join participation p on p.campaign_id = k.campaign_id and p.organisation_id = $2
         left join correction_reader r on r.campaign_id = k.campaign_id and r.version = k.version and r.participation_id = p.id
         where k.campaign_id = any($1::uuid[]) and (c.owner_id = $2 or r.participation_id is not null)
         order by k.version desc`,
        [campaignIds, actorOf(ctx).post.organisation.id],
      )
      return campaignIds.map((id) => found.filter(({ campaignId }) => campaignId === id).map(asRead))
    })
  })
}

/** One unit that a correction reaches; `organisation` is found on demand. */
export type Reader = { organisationId: string; readAt: Date | null; readBy: string }

/** Whom a correction reaches, those that have not confirmed first; the owner sees all, a receiver those below it. */
export async function listReaders(
  ctx: Context,
  { campaignId, version, page }: { campaignId: string; version: number; page: PageInput },
): Promise<{ items: Reader[]; total: number; read: number }> {
  const campaign = await visibleCampaign(ctx, campaignId)
  const part = await demandPart(ctx, campaignId)
  if (part.role !== 'owner' && part.role !== 'receiver') throw new NotFound()
  const { limit, offset } = limits(page)
  const scope = `from correction_reader r join participation p on p.id = r.participation_id
    where r.campaign_id = $1 and r.version = $2 and ($3::boolean or p.receiver_id = $4)`
  const values = [campaign.id, version, part.role === 'owner', part.id]
  const items = await rows<Reader>(
    ctx.db,
    `select p.organisation_id as "organisationId", r.read_at as "readAt", r.read_by as "readBy" ${scope}
     order by r.read_at is not null, p.path limit $5 offset $6`,
    [...values, limit, offset],
  )
  const [counted] = await rows<{ total: number; read: number }>(
    ctx.db,
    `select count(*)::int as total, count(r.read_at)::int as read ${scope}`,
    values,
  )
  return { items, total: counted?.total ?? 0, read: counted?.read ?? 0 }
}
