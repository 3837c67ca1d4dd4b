import DataLoader from 'dataloader'
import type { Campaign, Given, Waiver } from '@huibian/domain'
import { validate } from 'uuid'
import { speakOf } from '../campaign/campaign.queries'
import { once, type Context } from '../platform/context'
import { rows } from '../platform/database'
import { NotFound } from '../platform/refusal'

/** What stands around one receiver's table in one phase: the campaign, the phase and its close, the receiver and whom it sends to. */
export type Frame = {
  campaignId: string
  campaignTitle: string
  campaignVersion: number
  file: Campaign
  owner: { id: string; key: string; name: string }
  phase: string
  phaseTitle: string
  phaseNumber: number
  lastPhase: boolean
  closesAt: Date
  organisation: {
    id: string
    key: string
    name: string
    shortName: string
    region: string
    types: string[]
    sealingName: string
  }
  participationId: string
  /** The participation as which it counts: its own, or that of the region's office. */
  countsAsId: string
  path: string
  contactName: string
  contactPhone: string
  /** When this receiver first forwarded a package in this phase. */
  firstForwardedAt: Date | null
  /** What has gone with any package of this receiver in this phase, whatever became of it. */
  wentBefore: string[]
  /** Who files below, by participation. */
  filersBelow: {
    id: string
    name: string
    registered: { name: string; shortName: string; types: string[] }
  }[]
  /** Soft rules passed over for the table that is open in this phase, with their reasons. */
  waivers: Waiver[]
  /** What its body attests to of all that the open table lists. */
  given: Given[]
}

export type Place = { campaignId: string; phase: string; organisationId: string }

const keyOf = (place: Place): string => `${place.campaignId} ${place.phase} ${place.organisationId}`

type Found = Omit<Frame, 'owner' | 'organisation'> & {
  ownerId: string
  ownerKey: string
  ownerName: string
  organisationId: string
  organisationKey: string
  organisationName: string
  shortName: string
  region: string
  types: string[]
  sealingName: string
}

const framesSql = `
  select c.id as "campaignId", c.title as "campaignTitle", c.version as "campaignVersion", cv.file,
    ow.id as "ownerId", ow.key as "ownerKey", ow.name as "ownerName",
    ph.key as phase, ph.title as "phaseTitle", ph.closes_at as "closesAt",
    (select count(*)::int from phase x where x.campaign_id = c.id and x."order" <= ph."order") as "phaseNumber",
    not exists (select 1 from phase x where x.campaign_id = c.id and x."order" > ph."order") as "lastPhase",
    o.id as "organisationId", o.key as "organisationKey", o.name as "organisationName", o.short_name as "shortName",
    o.region, o.types, o.sealing_name as "sealingName",
    p.id as "participationId", coalesce(p.counts_as_id, p.id) as "countsAsId", p.path, p.contact_name as "contactName", p.contact_phone as "contactPhone",
    (select min(g.forwarded_at) from package g where g.participation_id = p.id and g.phase = ph.key) as "firstForwardedAt",
    array(select distinct h.entry_id from package g join package_entry h on h.package_id = g.id
       where g.participation_id = p.id and g.phase = ph.key) as "wentBefore",
    (select coalesce(jsonb_agg(jsonb_build_object('id', b.id, 'name', u.name,
         'registered', jsonb_build_object('name', u.name, 'shortName', u.short_name, 'types', to_jsonb(u.types))) order by u."order", u.key), '[]')
       from participation b join organisation u on u.id = b.organisation_id
       where b.receiver_id = p.id and b.role = 'filer' and u.valid_to is null) as "filersBelow",
    (select coalesce(jsonb_agg(jsonb_build_object('rule', w.rule, 'reason', w.reason)), '[]')
       from waiver w join summary s on s.id = w.summary_id
       where s.participation_id = p.id and s.phase = ph.key and s.state <> 'forwarded') as waivers,
    (select coalesce(jsonb_agg(jsonb_build_object('id', a.key, 'version', a.version)), '[]')
       from summary_attestation a join summary s on s.id = a.summary_id
       where s.participation_id = p.id and s.phase = ph.key and s.state <> 'forwarded') as given
  from unnest($1::uuid[], $2::text[], $3::uuid[]) as asked(campaign, phase, organisation)
  join campaign c on c.id = asked.campaign
  join campaign_version cv on cv.campaign_id = c.id and cv.number = c.version
  join organisation ow on ow.id = c.owner_id
  join phase ph on ph.campaign_id = c.id and ph.key = asked.phase
  join participation p on p.campaign_id = c.id and p.organisation_id = asked.organisation and p.role = 'receiver'
  join organisation o on o.id = p.organisation_id`

function toFrame(found: Found): Frame {
  return {
    ...found,
    owner: { id: found.ownerId, key: found.ownerKey, name: found.ownerName },
    organisation: {
      id: found.organisationId,
      key: found.organisationKey,
      name: found.organisationName,
      shortName: found.shortName,
      region: found.region,
      types: found.types,
      sealingName: found.sealingName,
    },
  }
}

/** The frame of a table; a place that is no receiver's in the campaign is not found. */
export async function frameOf(ctx: Context, place: Place): Promise<Frame> {
  if (!validate(place.campaignId)) throw new NotFound()
  const loader = once(ctx, 'summary.frame', () => {
    return new DataLoader<Place, Frame | null, string>(
      async (places) => {
        const found = await rows<Found>(ctx.db, framesSql, [
          places.map((asked) => asked.campaignId),
          places.map((asked) => asked.phase),
          places.map((asked) => asked.organisationId),
        ])
        for (const { file } of found) speakOf(ctx, file)
        const byKey = new Map(found.map((one) => [keyOf(one), toFrame(one)]))
        return places.map((asked) => byKey.get(keyOf(asked)) ?? null)
      },
      { cacheKeyFn: keyOf },
    )
  })
  const frame = await loader.load(place)
  if (!frame) throw new NotFound()
  return frame
}
