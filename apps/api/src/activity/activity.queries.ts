import DataLoader from 'dataloader'
import { validate } from 'uuid'
import { may } from '@huibian/domain'
import { demandPart } from '../campaign/campaign.queries'
import { cameShowing } from '../entry/cameTo'
import { once, actorOf, type Context } from '../platform/context'
import { row, rows } from '../platform/database'
import { demand, NotFound, refuse } from '../platform/refusal'
import type { Activity, Shot } from './activity.type'

/** SQL: the office that entered an activity for its unit, until the unit takes it over. */
const proxy = `case when a.delivery_id is not null and a.taken_over_at is null then (select c.owner_id from campaign c where c.id = a.campaign_id) end`

/** SQL: the report that counts in the stead of activity `a`; one that tells of no event that was held counts for nobody. */
export const sameAsSql = `case when not exists (select 1 from activity c where c.id = a.same_as and c.state <> 'held') then a.same_as end`

/** SQL: an activity `a` as it is read. */
export const activityColumns = `a.id, a.campaign_id as "campaignId", a.organisation_id as "organisationId", a.seen_by as "seenBy", a.plan,
  a.state, a.title, a.day::text, a.until::text, a.hour, a.contact, a.place, a.hosts, a.agenda, a.about, a.reason, a.figures as stored,
  a.updated_at as "updatedAt", ${sameAsSql} as "sameAs", a.delivery_id as "deliveryId", ${proxy} as "proxyId",
  a.known_by as "knownBy", a.known_at as "knownAt", a.taken_over_at as "takenOverAt", a.revision`

const keyOf = (ctx: Context): string => `/${actorOf(ctx).post.organisation.key}/`

/** Demands a post that reads activities at all: the administrators' posts read none. */
export function demandReader(ctx: Context): void {
  demand(may(actorOf(ctx), 'activity.read', { seenBy: keyOf(ctx) }))
}

const most = 10_000

/** The activities of a week that stand on the acting organisation's line, by unit and day. */
export const listActivities = (
  ctx: Context,
  campaignId: string,
  organisationId?: string,
): Promise<Activity[]> => findActivities(ctx, campaignId, { organisationId, lock: '' })

/** Those of one unit, held until the operation ends. */
export const lockActivities = (
  ctx: Context,
  campaignId: string,
  organisationId: string,
): Promise<Activity[]> => findActivities(ctx, campaignId, { organisationId, lock: 'for update of a' })

type Asked = { organisationId: string | undefined; lock: '' | 'for update of a' }

async function findActivities(
  ctx: Context,
  campaignId: string,
  { organisationId, lock }: Asked,
): Promise<Activity[]> {
  demandReader(ctx)
  await demandPart(ctx, campaignId)
  if (organisationId !== undefined && !validate(organisationId)) return []
  const found = await rows<Activity>(
    ctx.db,
    `select ${activityColumns} from activity a join organisation o on o.id = a.organisation_id
     where a.campaign_id = $1 and strpos(a.seen_by, $2) > 0 and ($3::uuid is null or a.organisation_id = $3)
     order by o."order", o.key, a.day, a.id limit $4 ${lock}`,
    [campaignId, keyOf(ctx), organisationId ?? null, most + 1],
  )
  // A sum over a part of them would be told as the whole.
  if (found.length > most) refuse('activity.tooMany', { max: most })
  return found
}

async function findActivity(ctx: Context, id: string, lock: '' | 'for update'): Promise<Activity> {
  const found = validate(id)
    ? await row<Activity>(
        ctx.db,
        `select ${activityColumns} from activity a where a.id = $1 and strpos(a.seen_by, $2) > 0 ${lock}`,
        [id, keyOf(ctx)],
      )
    : undefined
  if (!found) throw new NotFound()
  return found
}

/** One activity, for whoever reads activities; what is on another line is not there. */
export async function visibleActivity(ctx: Context, id: string): Promise<Activity> {
  demandReader(ctx)
  return findActivity(ctx, id, '')
}

/** One activity, held until the operation ends. */
export const lockActivity = (ctx: Context, id: string): Promise<Activity> =>
  findActivity(ctx, id, 'for update')

/** SQL: what `mayBeShown` says of a picture. */
export const mayBeShownSql = (shot: string): string => `(${shot}.minors is false or ${shot}.consent)`

/**
 * SQL: whether each picture that the compiled paper `file` shows still stands and may be shown. Whether one of a summary may be, the versions say
 * by which it stands.
 */
export const stillShownSql = (
  file: string,
): string => `not exists (select 1 from unnest(${file}.shows) as p(id)
  where not exists (select 1 from shot s where s.file_id = p.id and ${mayBeShownSql('s')})
    and not exists (select 1 from ${cameShowing('p.id')}))`

/** SQL: the versions of summaries whose pictures the compiled paper `file` shows. */
export const showsOfSql = (file: string): string =>
  `array(select v.id from unnest(${file}.shows) as p(id), lateral (select v.id from ${cameShowing('p.id')}) as v)`

const shotColumns = `s.id, s.activity_id as "activityId", s.file_id as "fileId", s.thumbnail_id as "thumbnailId", s.source,
  f.name, f.mime, f.width, f.height, s.caption, coalesce(s.day::text, '') as day, s.place, s.rights, s.minors, s.consent`

/** Pictures by activity, for activities that the actor sees. */
export function shotLoader(ctx: Context): DataLoader<string, Shot[]> {
  return once(ctx, 'shot', () => {
    return new DataLoader<string, Shot[]>(async (ids) => {
      const found = await rows<Shot>(
        ctx.db,
        `select ${shotColumns} from shot s join file f on f.id = s.file_id where s.activity_id = any($1::uuid[]) order by s.at, s.id`,
        [ids],
      )
      const byActivity = new Map<string, Shot[]>(ids.map((id) => [id, []]))
      for (const shot of found) byActivity.get(shot.activityId)?.push(shot)
      return ids.map((id) => byActivity.get(id) ?? [])
    })
  })
}

type HeldShot = Shot & Pick<Activity, 'organisationId' | 'proxyId' | 'campaignId' | 'seenBy'>

/** Pictures by their ids, all of them on the acting organisation's line; NOT_FOUND where one is not. */
export async function lockShots(ctx: Context, ids: readonly string[]): Promise<HeldShot[]> {
  const known = [...new Set(ids)].filter((id) => validate(id))
  const found = await rows<HeldShot>(
    ctx.db,
    `select ${shotColumns}, a.organisation_id as "organisationId", ${proxy} as "proxyId",
       a.campaign_id as "campaignId", a.seen_by as "seenBy"
     from shot s join file f on f.id = s.file_id join activity a on a.id = s.activity_id
     where s.id = any($1::uuid[]) and strpos(a.seen_by, $2) > 0 order by s.at, s.id for update of s`,
    [known, keyOf(ctx)],
  )
  if (found.length === 0 || found.length !== new Set(ids).size) throw new NotFound()
  return found
}
