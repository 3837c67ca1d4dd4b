import DataLoader from 'dataloader'
import type { Activity } from '../activity/activity.type'
import { actorOf, once, type Context } from '../platform/context'
import { row, rows } from '../platform/database'
import type { Objection } from '../proxy/proxy.type'

/** What a unit says against an activity that was entered for it. */
export type Disputed = Omit<Objection, 'entryId'>

/** SQL: what text and pictures of an activity stand at, as one word. */
const standing = `(select md5(concat_ws('|', a.revision, string_agg(concat_ws('|', s.id, s.caption, s.day, s.place, s.rights, s.minors,
  s.consent), '|' order by s.id))) from shot s where s.activity_id = a.id)`

/** What an activity stands at now: it changes with its text, its figures and its pictures. */
export async function standingOf(ctx: Context, activityId: string): Promise<string> {
  const found = await row<{ stood: string }>(
    ctx.db,
    `select ${standing} as stood from activity a where a.id = $1`,
    [activityId],
  )
  return found?.stood ?? ''
}

/** SQL: activities `w` that wait for the 知悉 of the unit of activity `a`, of those that came with it. */
const waiting = `w.delivery_id = a.delivery_id and w.organisation_id = a.organisation_id and w.known_at is null and w.taken_over_at is null`

/** The activities that came with one and wait for their unit's 知悉, locked. */
export async function lockWaiting(ctx: Context, { id }: Pick<Activity, 'id'>): Promise<string[]> {
  const found = await rows<{ id: string }>(
    ctx.db,
    `select w.id from activity a join activity w on ${waiting} where a.id = $1 and strpos(w.seen_by, $2) > 0 order by w.id for update of w`,
    [id, `/${actorOf(ctx).post.organisation.key}/`],
  )
  return found.map((one) => one.id)
}

/** How many activities wait for their unit's 知悉 of those that came with each. */
export function waitingLoader(ctx: Context): DataLoader<string, number> {
  return once(ctx, 'waitingOfPacket', () => {
    return new DataLoader<string, number>(async (ids) => {
      const found = await rows<{ id: string; n: number }>(
        ctx.db,
        `select a.id, count(*)::int as n from activity a join activity w on ${waiting}
         where a.id = any($1::uuid[]) and strpos(w.seen_by, $2) > 0 group by a.id`,
        [ids, `/${actorOf(ctx).post.organisation.key}/`],
      )
      return ids.map((id) => found.find((one) => one.id === id)?.n ?? 0)
    })
  })
}

/** What was said against an activity and waits for an answer; one at most. */
export function openObjection(
  ctx: Context,
  activityId: string,
): Promise<{ id: string; stood: string } | undefined> {
  return row(
    ctx.db,
    'select id, stood from activity_objection where activity_id = $1 and answered_at is null',
    [activityId],
  )
}

/** What units objected to, by activity, the latest first; between a unit and its office. */
export function disputesLoader(ctx: Context): DataLoader<string, Disputed[]> {
  return once(ctx, 'activityObjections', () => {
    return new DataLoader<string, Disputed[]>(async (ids) => {
      const found = await rows<Disputed & { activity: string }>(
        ctx.db,
        `select j.id, j.activity_id as activity, j.reason, j.by_name as by, j.at, j.decision, j.answer, j.answered_by as "answeredBy",
           j.answered_at as "answeredAt"
         from activity_objection j where j.activity_id = any($1::uuid[]) order by j.at desc, j.id desc`,
        [ids],
      )
      return ids.map((id) => found.filter(({ activity }) => activity === id))
    })
  })
}
