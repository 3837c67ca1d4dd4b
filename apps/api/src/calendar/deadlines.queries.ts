import { closeLoader } from '../campaign/close.queries'
import { ownLines, type GroundLine } from '../dashboard/ground.queries'
import { inHandOf } from '../dashboard/tasks'
import type { Task } from '../dashboard/task.type'
import { actorOf, type Context } from '../platform/context'
import { rows } from '../platform/database'

/** A close that binds the acting organisation, with everything granted to it counted in. */
export type Bound = {
  participationId: string
  role: 'owner' | 'receiver' | 'filer' | 'observer'
  campaignId: string
  campaign: string
  phase: string
  title: string
  closesAt: Date
  /** Other days by which what the acting post has in hand is taken. */
  beside: readonly Beside[]
}

/** After a close comes again what was in, or a scan of what was finalised in time; what is entered for a unit is bound by that unit's close. */
export type Beside = { by: 'again' | 'scan' | 'entering'; until: Date }

const placeOf = ({ participationId, phase }: Pick<Bound, 'participationId' | 'phase'>): string =>
  `${participationId} ${phase}`

/** When a task is due that the close of its line does not bind, by what does. */
function besideOf({ due, againDue }: GroundLine, { kind, due: until }: Task): Beside | undefined {
  if (!until || until.getTime() === due.getTime()) return undefined
  if (kind === 'entering') return { by: 'entering', until }
  if (until < due) return undefined
  return { by: until.getTime() === againDue.getTime() ? 'again' : 'scan', until }
}

/** By the place that they stand in: until when what the first screen shows the acting post is taken beside the close, the earliest of each sort. */
async function besideClose(ctx: Context): Promise<ReadonlyMap<string, readonly Beside[]>> {
  const days = new Map<string, Beside[]>()
  const found = (await inHandOf(ctx, await ownLines(ctx))).flatMap(({ line, task }) => {
    const beside = besideOf(line, task)
    return beside ? [{ place: placeOf(line), beside }] : []
  })
  for (const { place, beside } of found.toSorted((one, other) => +one.beside.until - +other.beside.until)) {
    const before = days.get(place) ?? []
    if (!before.some(({ by }) => by === beside.by)) days.set(place, [...before, beside])
  }
  return days
}

/** What the acting organisation is bound by in every call that runs. */
export async function boundOf(ctx: Context): Promise<Bound[]> {
  const beside = await besideClose(ctx)
  const found = await rows<Omit<Bound, 'closesAt' | 'beside'>>(
    ctx.db,
    `select p.id as "participationId", p.role, c.id as "campaignId", c.title as campaign, ph.key as phase, ph.title
     from participation p join campaign c on c.id = p.campaign_id and c.state = 'published'
     join phase ph on ph.campaign_id = c.id
     where p.organisation_id = $1 and p.role <> 'observer' and huibian.in_call(c.id) order by c.created_at desc, c.id, ph."order"`,
    [actorOf(ctx).post.organisation.id],
  )
  return Promise.all(
    found.map(async (one) => ({
      ...one,
      closesAt: new Date((await closeLoader(ctx).load(one)).acceptedUntil),
      beside: beside.get(placeOf(one)) ?? [],
    })),
  )
}
