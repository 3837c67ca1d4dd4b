import { isDeepStrictEqual } from 'node:util'
import DataLoader from 'dataloader'
import { validate } from 'uuid'
import { calledIn, type Campaign as CampaignFile } from '@huibian/domain'
import { actorOf, once, onceForAll, type Context } from '../platform/context'
import { row, rows } from '../platform/database'
import { NotFound } from '../platform/refusal'
import type { Campaign, Participation } from './campaign.type'

const columns = `c.id, c.title, c.state, c.version, c.owner_id as "ownerId", c.archived_at as "archivedAt",
  c.archived_by as "archivedBy", c.relay_of as "relayOf", c.announced_at as "announcedAt"`

/** A draft is its owner's alone; what is published is seen by those who take part. $1 is the acting organisation. */
export const campaignScope = `(c.owner_id = $1 or c.state <> 'draft' and exists (
  select 1 from participation p where p.campaign_id = c.id and p.organisation_id = $1)) and huibian.in_call(c.id)`

/** The campaigns that the acting organisation sees, newest first. */
export function listCampaigns(ctx: Context, state?: string): Promise<Campaign[]> {
  return rows<Campaign>(
    ctx.db,
    `select ${columns} from campaign c where ${campaignScope} and ($2::text is null or c.state = $2)
     order by c.created_at desc, c.id desc limit 100`,
    [actorOf(ctx).post.organisation.id, state ?? null],
  )
}

/**
 * One campaign, or NOT_FOUND when the acting organisation does not see it; `lock` holds its row until the operation ends. It is read once an
 * operation, unless it is locked or an act on it has made the operation forget.
 */
export async function visibleCampaign(ctx: Context, id: string, lock = false): Promise<Campaign> {
  const seen = once(ctx, 'campaign.visible', () => new Map<string, Promise<Campaign | undefined>>())
  const read = (!lock && seen.get(id)) || readVisible(ctx, id, lock)
  seen.set(id, read)
  const found = await read
  if (!found) throw new NotFound()
  // What is related to it asks for it again.
  campaignLoader(ctx)
    .clear(id)
    .prime(id, { ...found })
  return { ...found }
}

/** Hands on what whoever acts now is known to see: a call that runs, and its own part in it. */
export function primeSeen(ctx: Context, campaign: Campaign, part: Part): void {
  const seen = once(ctx, 'campaign.visible', () => new Map<string, Promise<Campaign | undefined>>())
  seen.set(campaign.id, Promise.resolve(campaign))
  ownPartLoader(ctx).prime(campaign.id, part)
}

async function readVisible(ctx: Context, id: string, lock: boolean): Promise<Campaign | undefined> {
  const own = actorOf(ctx).post.organisation.id
  const sql = `select ${columns} from campaign c where c.id = $2 and ${campaignScope} ${lock ? 'for update of c' : ''}`
  return validate(id) ? row<Campaign>(ctx.db, sql, [own, id]) : undefined
}

/** Campaigns by id, for relations of what the actor sees already. */
export function campaignLoader(ctx: Context): DataLoader<string, Campaign | null> {
  return once(ctx, 'campaign', () => {
    return new DataLoader<string, Campaign | null>(async (ids) => {
      const found = await rows<Campaign>(
        ctx.db,
        `select ${columns} from campaign c where c.id = any($1::uuid[])`,
        [ids],
      )
      const byId = new Map(found.map((campaign) => [campaign.id, campaign]))
      return ids.map((id) => byId.get(id) ?? null)
    })
  })
}

/** Which rules of which campaign: today's where no number is given. */
export type FileKey = { campaignId: string; version: number }

/** A campaign's rules by number; versions are never edited, so what was parsed when written needs no check. */
export function campaignFileLoader(ctx: Context): DataLoader<FileKey, CampaignFile, string> {
  return onceForAll(ctx, 'campaignFile', () => {
    return new DataLoader<FileKey, CampaignFile, string>(
      async (keys) => {
        const found = await rows<{ campaign_id: string; number: number; file: CampaignFile }>(
          ctx.db,
          `select v.campaign_id, v.number, v.file from campaign_version v
           join unnest($1::uuid[], $2::int[]) as asked(id, n) on v.campaign_id = asked.id and v.number = asked.n`,
          [keys.map((key) => key.campaignId), keys.map((key) => key.version)],
        )
        for (const { file } of found) speakOf(ctx, file)
        const byKey = new Map(found.map((one) => [`${one.campaign_id} ${one.number}`, one.file]))
        return keys.map((key) => byKey.get(keyOf(key)) ?? new NotFound())
      },
      { cacheKeyFn: keyOf },
    )
  })
}

/** Hands on rules that were read beside their text. */
export function primeFile(ctx: Context, key: FileKey, file: CampaignFile): void {
  speakOf(ctx, file)
  campaignFileLoader(ctx).prime(key, file)
}

/** An operation speaks as its call does; one about calls that speak differently uses the usual words. */
export function speakOf(ctx: Context, file: CampaignFile): void {
  const called = calledIn(file)
  const other = ctx.called !== undefined && !isDeepStrictEqual(ctx.called, called)
  ctx.called = other ? calledIn({ vocabulary: {} }) : called
}

const keyOf = (key: FileKey): string => `${key.campaignId} ${key.version}`

/** The rules that a campaign has today. */
export function fileOf(ctx: Context, campaign: Pick<Campaign, 'id' | 'version'>): Promise<CampaignFile> {
  return campaignFileLoader(ctx).load({ campaignId: campaign.id, version: campaign.version })
}

const participationColumns = `p.id, p.campaign_id as "campaignId", p.organisation_id as "organisationId", p.role,
  p.contact_name as "contactName", p.contact_phone as "contactPhone", p.path,
  p.receiver_id as "receiverId", r.organisation_id as "receiverOrganisationId", p.counts_as_id as "countsAsId",
  u.organisation_id as "countsAsOrganisationId",
  exists (select 1 from participation b where b.receiver_id = p.id and b.role = 'receiver') as "hasReceivers"`

const participationFrom = `participation p left join participation r on r.id = p.receiver_id
  left join participation u on u.id = p.counts_as_id`

/** One organisation's part in one campaign; `path` lists keys from the owner down to itself. */
export type Part = Participation & {
  campaignId: string
  path: string
  receiverId: string | null
  countsAsId: string | null
  /** Whether others that receive send to it, so that a level stands between it and those who file. */
  hasReceivers: boolean
}

/** The acting organisation's part in campaigns, by the campaign's id. */
export function ownPartLoader(ctx: Context): DataLoader<string, Part | null> {
  return once(ctx, 'ownPart', () => {
    return new DataLoader<string, Part | null>(async (campaignIds) => {
      const found = await rows<Part>(
        ctx.db,
        `select ${participationColumns} from ${participationFrom}
         where p.campaign_id = any($1::uuid[]) and p.organisation_id = $2 and huibian.in_call(p.campaign_id)`,
        [campaignIds, actorOf(ctx).post.organisation.id],
      )
      const byCampaign = new Map(found.map((part) => [part.campaignId, part]))
      return campaignIds.map((id) => byCampaign.get(id) ?? null)
    })
  })
}

/** The acting organisation's part in a campaign; NOT_FOUND when it takes none. */
export async function demandPart(ctx: Context, campaignId: string): Promise<Part> {
  const part = validate(campaignId) ? await ownPartLoader(ctx).load(campaignId) : null
  if (!part) throw new NotFound()
  return part
}

/** Another organisation's part in a campaign, or undefined. */
export function partOf(ctx: Context, campaignId: string, organisationId: string): Promise<Part | undefined> {
  if (!validate(organisationId)) return Promise.resolve(undefined)
  return row<Part>(
    ctx.db,
    `select ${participationColumns} from ${participationFrom} where p.campaign_id = $1 and p.organisation_id = $2`,
    [campaignId, organisationId],
  )
}
