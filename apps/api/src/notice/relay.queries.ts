import DataLoader from 'dataloader'
import { changesBetween, parseRelay, type Campaign as CampaignFile } from '@huibian/domain'
import { actorOf, once, type Context } from '../platform/context'
import { rows } from '../platform/database'
import type { RelayBelow, RelayLoosened, RelayStanding } from './notice.type'

type Found = {
  id: string
  text: string
  file: CampaignFile
  read: number | null
  upperId: string
  upperTitle: string
  upperVersion: number
  upperFile: CampaignFile
}

/** Only where the upper call has moved on is the relay's own text read against it anew. */
function standingOf({
  text,
  file,
  read,
  upperId,
  upperTitle,
  upperVersion,
  upperFile,
}: Found): RelayStanding {
  const upper = { upperId, upperTitle }
  if (read === upperVersion) return { ...upper, behind: false, loosened: [] }
  const now = parseRelay(text, upperFile)
  return 'campaign' in now
    ? { ...upper, behind: changesBetween(file, now.campaign).length > 0, loosened: [] }
    : { ...upper, behind: true, loosened: now.mistakes.map(({ message }) => `${message}。`) }
}

/** The running relays of a call that would be looser than it, were it as in this file. */
export async function loosenedBy(
  ctx: Context,
  campaignId: string,
  file: CampaignFile,
): Promise<RelayLoosened[]> {
  const found = await rows<{ title: string; unit: string; text: string }>(
    ctx.db,
    `select c.title, o.name as unit, v.text from campaign c
     join campaign_version v on v.campaign_id = c.id and v.number = c.version join organisation o on o.id = c.owner_id
     where c.relay_of = $1 and c.state = 'published' order by o."order", c.published_at`,
    [campaignId],
  )
  return found.flatMap(({ text, ...relay }) => {
    const read = parseRelay(text, file)
    return 'campaign' in read
      ? []
      : [{ ...relay, loosened: read.mistakes.map(({ message }) => `${message}。`) }]
  })
}

/** How the acting office's relays stand to the calls above them, by their ids; null for what relays none that runs here. */
export function relayLoader(ctx: Context): DataLoader<string, RelayStanding | null> {
  return once(ctx, 'relay', () => {
    return new DataLoader<string, RelayStanding | null>(async (ids) => {
      const found = await rows<Found>(
        ctx.db,
        `select c.id, v.text, v.file, v.upper_version as read, u.id as "upperId", u.title as "upperTitle", u.version as "upperVersion",
           w.file as "upperFile"
         from campaign c join campaign_version v on v.campaign_id = c.id and v.number = c.version
         join campaign u on u.id = c.relay_of join campaign_version w on w.campaign_id = u.id and w.number = u.version
         where c.id = any($1::uuid[]) and c.owner_id = $2`,
        [ids, actorOf(ctx).post.organisation.id],
      )
      const byId = new Map(found.map((one) => [one.id, standingOf(one)]))
      return ids.map((id) => byId.get(id) ?? null)
    })
  })
}

/** The published relays of the acting office's calls with how far each is, by the calls' ids; a number only ever adds up what counters hold. */
export function relaysBelowLoader(ctx: Context): DataLoader<string, RelayBelow[]> {
  return once(ctx, 'relaysBelow', () => {
    return new DataLoader<string, RelayBelow[]>(async (ids) => {
      const found = await rows<RelayBelow & { upperId: string }>(
        ctx.db,
        `select c.relay_of as "upperId", c.title, o.name as unit, c.state,
           coalesce(sum(k.n) filter (where k.state in ('submitted', 'inReview', 'accepted', 'forwarded')), 0)::int as filed,
           coalesce(sum(k.n) filter (where k.state in ('accepted', 'forwarded')), 0)::int as accepted,
           coalesce(sum(k.n) filter (where k.state = 'forwarded'), 0)::int as forwarded,
           (select count(*)::int from entry e join proxy x on x.entry_id = e.id
            where e.campaign_id = u.id and e.state = 'forwarded' and x.relay_id = c.id) as arrived
         from campaign c join campaign u on u.id = c.relay_of join organisation o on o.id = c.owner_id
         left join participation p on p.campaign_id = c.id left join counter k on k.participation_id = p.id
         where c.relay_of = any($1::uuid[]) and u.owner_id = $2 and c.state <> 'draft'
         group by c.id, o.id, u.id order by o."order", c.published_at`,
        [ids, actorOf(ctx).post.organisation.id],
      )
      return ids.map((id) => found.filter(({ upperId }) => upperId === id))
    })
  })
}
