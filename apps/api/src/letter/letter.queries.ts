import { visibleCampaign } from '../campaign/campaign.queries'
import { actorOf, type Context } from '../platform/context'
import { row, rows } from '../platform/database'
import { sightOf } from '../entry/entry.queries'
import { inForceOf, primeInForce, type InForce } from '../signet/signet.queries'
import type { Letter } from './letter.type'

const columns = `l.id, l.version, l.title, l.number, l.code, l.by_name as by, l.at, l.organisation_id as "organisationId", l.file_id as "fileId",
  l.sealed_file_id as "sealedFileId"`

/** As many letters as a campaign shows; an office writes a handful. */
const most = 200

/** The letters of a campaign that stand on the acting organisation's line, the latest first. */
export async function lettersOf(ctx: Context, campaignId: string): Promise<Letter[]> {
  const campaign = await visibleCampaign(ctx, campaignId)
  return rows<Letter>(
    ctx.db,
    `select ${columns} from letter l where l.campaign_id = $2 and strpos(l.seen_by, $1) > 0
     order by l.at desc, l.id desc limit ${most}`,
    [sightOf(ctx)[1], campaign.id],
  )
}

/** What a version changed, as its notice announces it. */
export type Announced = {
  title: string
  number: string
  words: string
  changes: { words: string }[]
  readers: string[]
}

export function announcedBy(
  ctx: Context,
  campaignId: string,
  version: number,
): Promise<Announced | undefined> {
  return row<Announced>(
    ctx.db,
    `select title, number, words, changes, array(select o.key from correction_reader r
       join participation p on p.id = r.participation_id join organisation o on o.id = p.organisation_id
       where r.campaign_id = k.campaign_id and r.version = k.version order by o.key) as readers
     from correction k where campaign_id = $1 and version = $2`,
    [campaignId, version],
  )
}

/** SQL: the name that an organisation's seal bears. */
const sealedAs = `coalesce(nullif(sealing_name, ''), name)`

export type Issuer = { id: string; key: string; name: string }

/**
 * The acting organisation with its registered seal, and whether a letter of its that announces this version, or one that chases, waits for the seal; of a version also
 * whether one bears it.
 */
export async function issuerBeside(
  ctx: Context,
  campaignId: string,
  version: number | null,
): Promise<{ issuer: Issuer; stands: 'waiting' | 'sealed' | null }> {
  const found = await row<Issuer & { stands: 'waiting' | 'sealed' | null; signet: InForce | null }>(
    ctx.db,
    `select id, key, ${sealedAs} as name, ${inForceOf('o.id')} as signet,
       (select q.state from letter l join seal_request q on q.letter_id = l.id
        where l.campaign_id = $2 and l.organisation_id = o.id and l.version is not distinct from $3
          and (q.state = 'waiting' or q.state = 'sealed' and l.version is not null) order by q.state limit 1) as stands
     from organisation o where o.id = $1`,
    [actorOf(ctx).post.organisation.id, campaignId, version],
  )
  if (!found) throw new Error('the acting organisation is not there')
  const { stands, signet, ...issuer } = found
  primeInForce(ctx, issuer.id, signet)
  return { issuer, stands }
}

/** The acting organisation by the name that its seal bears. */
export async function issuerOf(ctx: Context): Promise<Issuer> {
  const found = await row<Issuer>(
    ctx.db,
    `select id, key, ${sealedAs} as name from organisation where id = $1`,
    [actorOf(ctx).post.organisation.id],
  )
  if (!found) throw new Error('the acting organisation is not there')
  return found
}
