import { isDeepStrictEqual } from 'node:util'
import type { Campaign, Source, Violation } from '@huibian/domain'
import { v7 } from 'uuid'
import { asItCame } from '../attachment/takeUpload'
import { lockActivities, lockActivity, shotLoader } from '../activity/activity.queries'
import type { Shot, ShotSaid } from '../activity/activity.type'
import { addShot, shotOf } from '../activity/attachShot'
import { describeShots, saidOf } from '../activity/describeShots'
import { keepActivities } from '../activity/keepActivities'
import { countingOf } from '../activity/saveActivity'
import type { Part } from '../campaign/campaign.queries'
import type { Campaign as Call } from '../campaign/campaign.type'
import { demandRunning } from '../campaign/running'
import type { Organisation } from '../organisation/organisation.type'
import { inPlaceOf, type Context } from '../platform/context'
import { recordAll } from '../platform/record'
import { refuse } from '../platform/refusal'
import { lastYear } from '../week/lastYear.queries'
import { keepDelivered, writeDelivery, type Delivered } from './deliver'
import { judgeActivities, type Judged, type JudgedActivity } from './judge'
import { judgePictures, type JudgedPictures } from './judge.pictures'
import { judgeSummary, type JudgedSummary } from './judge.summary'
import type { Contents } from './open'
import { plansOf } from './packet.sheets'
import { readSheets } from './read'
import { takeReport, type Found } from './report'

/** A call, one of its units, and the unit's part in it. */
export type Whose = { call: Call; file: Campaign; unit: Organisation; part: Part }

/** How and when it came, and why soft rules are passed over; `progress` hears of each picture, and of a rehearsal none is kept. */
export type Manner = {
  source: Source
  receivedAt: Date
  reason: string
  progress?: (share: number) => Promise<void>
}

/** All that came, judged: what is taken and what is handed back. */
export type Taking = Found & {
  violations: Violation[]
  summary: JudgedSummary
  activities: JudgedActivity[]
  stray: Judged[]
  pictures: JudgedPictures
}

async function judged(
  ctx: Context,
  { call, file, unit, part }: Whose,
  contents: Contents,
): Promise<Omit<Taking, keyof Found | 'violations'>> {
  const names = plansOf(file)
  const rows = await readSheets(contents.sheets, [...names.values()])
  const counting = await countingOf(ctx, call)
  const summary = judgeSummary(ctx, rows.summary, { file, things: counting.things })
  if (summary.unit !== '' && summary.unit !== unit.name)
    refuse('packet.otherUnit', { is: summary.unit.slice(0, 60), unit: unit.name })
  // Of two that bring one activity at once the later one finds it there; a unit that takes one over meanwhile keeps it.
  await ctx.db.query('select 1 from participation where id = $1 for no key update', [part.id])
  const there = await lockActivities(ctx, call.id, part.organisationId)
  const before = await lastYear(ctx, { campaign: call, measures: counting.things })
  const ground = { plans: names, counting, there, last: before.get(unit.id) ?? new Map<string, number>() }
  const { activities, stray } = judgeActivities(ctx, rows, ground)
  const named = activities.flatMap(({ kept }) => (kept ? [{ id: kept.id, title: kept.input.title }] : []))
  const entered = there.filter(({ id, proxyId }) => proxyId && named.every((one) => one.id !== id))
  const pictures = await judgePictures(ctx, rows.pictures, {
    pictures: contents.pictures,
    activities: [...named, ...entered],
    standing: (activityId, { path }) => shotOf(ctx, activityId, path),
  })
  return { summary, activities, stray, pictures }
}

/** How many rows are handed back; those that only go with another's fault are not counted. */
export function refusedOf({
  summary,
  activities,
  stray,
  pictures,
}: Omit<Taking, keyof Found | 'violations'>): number {
  const own = activities.flatMap((one) => [one, ...one.figures]).filter(({ errors }) => errors.length > 0)
  return summary.bad.length + own.length + stray.length + pictures.bad.length
}

const countsOf = (taking: Taking): Delivered['counts'] => ({
  activities: taking.activities.filter(({ kept }) => kept).length,
  pictures: taking.pictures.placed.length,
  refused: refusedOf(taking),
})

type Came = { whose: Whose; contents: Contents; manner: Manner; summary: JudgedSummary }
type Brought = { id: string; whose: Whose; taking: Taking; manner: Manner }

/** Writes the activities, and gives their ids: they are marked with the delivery once it stands. */
async function writeActivities(ctx: Context, { id, whose, taking }: Brought): Promise<string[]> {
  const kept = taking.activities.flatMap((one) => one.kept ?? [])
  if (kept.length === 0) return []
  await keepActivities(ctx, whose.part, kept)
  await recordAll(
    ctx,
    kept.map(({ id: subjectId, again, input }) => ({
      act: again ? 'activity.saved' : 'activity.planned',
      noun: 'activity',
      subjectId,
      seenBy: whose.part.path,
      campaignId: whose.part.campaignId,
      after: { ...input, delivery: id },
    })),
  )
  return kept.map((one) => one.id)
}

async function writePictures(ctx: Context, { taking, manner }: Brought): Promise<void> {
  const { placed } = taking.pictures
  for (const [at, { laid, activityId, said, told }] of placed.entries()) {
    const shot = await addShot(ctx, await lockActivity(ctx, activityId), { ...laid, said })
    await describeAgain(ctx, shot, told)
    await manner.progress?.((at + 1) / (placed.length + 1))
  }
}

/** A picture that was there is what its list says of it now; an empty cell leaves what was said. */
async function describeAgain(ctx: Context, shot: Shot, told: Partial<ShotSaid>): Promise<void> {
  if (isDeepStrictEqual({ ...shot, ...saidOf(shot, told) }, shot)) return
  await describeShots(ctx, [shot.id], told)
  shotLoader(ctx).clear(shot.activityId)
}

/** The report of what came, entered for the unit (代录) from its Word file, its sheet or both; of a rehearsal no file is kept. */
async function reported(
  ctx: Context,
  { whose, contents, manner, summary }: Came,
  found: Found,
): Promise<Awaited<ReturnType<typeof takeReport>> | undefined> {
  const { content, bad } = summary
  if (!contents.report && Object.keys(content).length === 0 && bad.length === 0) return undefined
  const { source, receivedAt, reason, progress } = manner
  const originals = progress
    ? contents.uploads.filter(({ mime }) => !mime.startsWith('image/')).map(asItCame)
    : []
  const brought = {
    ...whose,
    ...(contents.report ? { word: contents.report } : {}),
    content,
    wrong: bad.length,
    reason,
    origin: { source, receivedAt, note: '', originals },
  }
  return takeReport(ctx, brought, found)
}

/**
 * Takes what a unit sent by mail or on a disc: its report is entered for it by the office, its activities and pictures are taken in the
 * unit's place, each judged by the law that the unit itself would meet. What is wrong stays out and is told; of a rehearsal (no `progress`)
 * pictures and files are not kept.
 */
export async function take(ctx: Context, whose: Whose, contents: Contents, manner: Manner): Promise<Taking> {
  demandRunning(whose.call)
  const found: Found = { parts: [], unplaced: [], notes: [] }
  const rest = await judged(ctx, whose, contents)
  const report = await reported(ctx, { whose, contents, manner, summary: rest.summary }, found)
  const taken = report && 'done' in report ? report.done : undefined
  const violations = report && 'violations' in report ? report.violations : (taken?.left ?? [])
  const taking: Taking = { ...rest, ...found, violations }
  const { id: organisationId, key, level } = { level: '', ...whose.unit }
  return inPlaceOf(ctx, { id: organisationId, key, level }, async () => {
    const delivered = { id: v7(), whose, taking, manner }
    const activities = await writeActivities(ctx, delivered)
    const told = {
      id: delivered.id,
      part: whose.part,
      origin: { source: manner.source, receivedAt: manner.receivedAt, note: '' },
      entryId: taken?.id ?? null,
      counts: countsOf(taking),
    }
    await writeDelivery(ctx, told, { activities })
    if (!manner.progress) return taking
    await writePictures(ctx, delivered)
    await keepDelivered(ctx, { id: delivered.id, part: whose.part }, contents.uploads)
    return taking
  })
}
