import { isWorkday } from 'chinese-days'
import { may, proposedClose, settingsOf, type Campaign as CampaignFile } from '@huibian/domain'
import { v7 } from 'uuid'
import { actorOf, type Context } from '../platform/context'
import { rows } from '../platform/database'
import { record } from '../platform/record'
import { demand, refuse } from '../platform/refusal'
import { fileOf, visibleCampaign } from './campaign.queries'
import type { Campaign } from './campaign.type'
import { instantAt } from './close.queries'
import { proposeParts, type Unit } from './propose'

/** Opens a call: writes who takes part, and each receiver's default earlier date for those below it. */
export async function publishCampaign(ctx: Context, id: string): Promise<Campaign> {
  const campaign = await visibleCampaign(ctx, id, true)
  demand(may(actorOf(ctx), 'campaign.publish', { organiser: campaign.ownerId }))
  if (campaign.state !== 'draft') refuse('campaign.alreadyPublished')
  const file = await fileOf(ctx, campaign)
  const parts = await writeParts(ctx, campaign, file)
  if (!parts.some((part) => part.role === 'filer')) refuse('campaign.nobodyFiles')
  await writeDefaultCloses(
    ctx,
    campaign,
    settingsOf(file).receiverWorkingDaysBefore,
    parts.filter((part) => part.role === 'receiver'),
  )
  await ctx.db.query(`update campaign set state = 'published', published_at = $2 where id = $1`, [
    id,
    ctx.now,
  ])
  await record(ctx, {
    act: 'campaign.published',
    noun: 'campaign',
    subjectId: id,
    after: { title: campaign.title, parts: parts.length },
  })
  return { ...campaign, state: 'published' }
}

type Part = { id: string; role: string }

async function writeParts(ctx: Context, campaign: Campaign, file: CampaignFile): Promise<Part[]> {
  const units = await rows<Unit>(
    ctx.db,
    `select o.id, o.key, o.name, o.short_name as "shortName", o.parent_id as "parentId", o.types, o.region
     from organisation o join organisation top on top.id = $1 and starts_with(o.path, top.path)
     where o.valid_to is null order by o."order", o.id`,
    [campaign.ownerId],
  )
  const owner = units.find((unit) => unit.id === campaign.ownerId)
  if (!owner) refuse('campaign.nobodyFiles')
  const proposed = proposeParts(file.participation, owner, units)
  const ids = new Map(proposed.map((part) => [part.organisationId, v7()]))
  const idOf = (organisation: string | null): string | null => (organisation && ids.get(organisation)) ?? null
  const parts = proposed.map((part) => ({
    id: idOf(part.organisationId),
    organisation_id: part.organisationId,
    role: part.role,
    receiver_id: idOf(part.receiver),
    counts_as_id: idOf(part.countsAs),
    path: part.path,
  }))
  return rows<Part>(ctx.db, insertParts, [campaign.id, JSON.stringify(parts)])
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
      when 'filer' then 'filingClerk' when 'receiver' then 'reviewingClerk' else 'editor' end
    order by h.since, h.id limit 1) as desk on true
  returning id, role`

/** A province's own date holds from the start, some working days before the notice's, unless that would be past already. */
async function writeDefaultCloses(
  ctx: Context,
  campaign: Campaign,
  days: number,
  receivers: Part[],
): Promise<void> {
  if (days === 0) return
  const phases = await rows<{ key: string; closes_at: Date }>(
    ctx.db,
    'select key, closes_at from phase where campaign_id = $1',
    [campaign.id],
  )
  const defaults = phases
    .map(({ key, closes_at }) => ({
      phase: key,
      until: proposedClose(instantAt(closes_at), days, (day) => isWorkday(day)),
    }))
    .filter(({ until }) => new Date(until) > ctx.now)
    .flatMap((close) => receivers.map((part) => ({ ...close, id: v7(), granted_by_id: part.id })))
  await ctx.db.query(
    `insert into deadline (id, campaign_id, phase, kind, granted_by_id, until, reason, by_name, at)
     select d.id, $1, d.phase, 'own', d.granted_by_id, d.until, '', '', $3
     from jsonb_to_recordset($2::jsonb) as d(id uuid, phase text, granted_by_id uuid, until timestamptz)`,
    [campaign.id, JSON.stringify(defaults), ctx.now],
  )
}
