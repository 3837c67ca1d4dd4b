import { placesOf } from '../quota/places'
import { rows } from '../platform/database'
import type { Context } from '../platform/context'
import { sendingBody, type Campaign as CampaignFile, type Content, type PlaceAsked } from '@huibian/domain'
import type { Body } from '../participation/bodies.queries'

/** A work of the selection with all that the rules of publishing ask of it. */
export type Chosen = {
  entryId: string
  phase: string
  kind: string
  route: string
  title: string
  edited: Content
  tags: string[]
  filer: Body
  receiver: Body
  /** Whether its way leads by nobody who recommends. */
  straight: boolean
  /** What came of it by post or by hand. */
  received: string[]
}

const body = (o: string): string =>
  `jsonb_build_object('id', ${o}.id, 'name', ${o}.name, 'shortName', ${o}.short_name, 'types', to_jsonb(${o}.types))`

/** The works of a selection as they would be announced now. */
export function chosenOf(ctx: Context, campaignId: string): Promise<Chosen[]> {
  return rows<Chosen>(
    ctx.db,
    `select s.entry_id as "entryId", e.phase, e.kind, e.route, v.title, s.edited, s.tags, ${body('f')} as filer, ${body('r')} as receiver,
       r.id = c.owner_id as straight,
       array(select t.key from receipt t where t.entry_id = e.id) as received
     from selection s join entry e on e.id = s.entry_id join entry_version v on v.id = s.version_id
     join campaign c on c.id = s.campaign_id
     join organisation f on f.id = e.filer_id join organisation r on r.id = e.receiver_id
     where s.campaign_id = $1 and s.deselected_at is null order by s.chapter, s.position, s.id`,
    [campaignId],
  )
}

/** The places that a work takes when it is announced, by the rules that set a greatest number of what is announced. */
export function placesAnnounced(file: CampaignFile, chosen: Chosen): PlaceAsked[] {
  const { edited: content, filer, receiver } = chosen
  return placesOf(file, { entry: chosen, filer, receiver, content }).filter(({ at }) =>
    at.includes('publish'),
  )
}

type Sending = Named & { role: string; unitId: string; unitName: string; registered: Body }

/** Of whom a least number is asked: all who still file, all bodies between, and the regions as which they count. */
export async function owingBodies(ctx: Context, campaignId: string, file: CampaignFile): Promise<Bodies> {
  const found = await rows<Sending>(
    ctx.db,
    `select p.role, p.id, u.id as "unitId", coalesce(nullif(o.short_name, ''), o.name) as name,
       coalesce(nullif(uo.short_name, ''), uo.name) as "unitName", ${body('o')} as registered
     from participation p join organisation o on o.id = p.organisation_id
     join participation u on u.id = coalesce(p.counts_as_id, p.id) join organisation uo on uo.id = u.organisation_id
     where p.campaign_id = $1 and (p.role = 'receiver' or p.role = 'filer' and o.valid_to is null)
     order by o."order", o.key`,
    [campaignId],
  )
  const typesOf = (body: Body) => sendingBody(file, body).types
  const of = (role: string): Sending[] => found.filter((one) => one.role === role)
  const receivers = of('receiver')
  const regions = new Map(receivers.map(({ unitId, unitName }) => [unitId, unitName]))
  return {
    filer: of('filer').map(({ id, name, registered }) => ({ id, name, types: typesOf(registered) })),
    sender: receivers.map(({ id, name, registered }) => ({
      id,
      name,
      types: typesOf(registered),
      bodies: [registered],
    })),
    region: [...regions].map(([id, name]) => ({
      id,
      name,
      bodies: receivers.filter(({ unitId }) => unitId === id).map(({ registered }) => registered),
    })),
  }
}

type Named = { id: string; name: string }

/** Least numbers may differ by the types of a body. */
type Typed = Named & { types: readonly string[] }

/** A body, or a region, with what the register has of whoever sends for it: by that it is known which ways lead by it. */
type Sender = Named & { bodies: Body[] }

export type Bodies = { filer: Typed[]; sender: (Sender & Typed)[]; region: Sender[] }
