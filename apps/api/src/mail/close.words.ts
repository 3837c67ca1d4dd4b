import { scanUntil } from '@huibian/domain'
import { campaignLoader, fileOf } from '../campaign/campaign.queries'
import type { Campaign } from '../campaign/campaign.type'
import { instantAt } from '../campaign/close.queries'
import { graceOf } from '../campaign/grace'
import { minuteOf } from '../campaign/minuteOf'
import { ownCell } from '../dashboard/chasedTasks'
import { groundOf, type GroundLine } from '../dashboard/ground.queries'
import type { MatrixCell } from '../dashboard/matrix.type'
import { dueOf, missingOf, owes } from '../dashboard/missing'
import { tasksOf } from '../dashboard/tasks'
import { actorOf, type Context } from '../platform/context'
import { sayingIn } from './link'
import { closeOf } from './moments'
import { deadlineWords, overdueWords, scanDays, taskLine, type Words } from './words'

/** Whether the acting organisation stands below none to whom it sends in a call: such a one is reminded and never called late. */
async function isPeer(ctx: Context, campaignId: string): Promise<boolean> {
  const { lines } = await groundOf(ctx)
  return lines.some((line) => line.campaignId === campaignId && line.peer)
}

type Ended = { line: GroundLine; cell: MatrixCell; until: Date }

/** Whether the days in which scans could follow a close ended then, and something that was finalised in time is still on its way. */
async function endsScans(ctx: Context, campaign: Campaign, { line, cell, until }: Ended): Promise<boolean> {
  const { grace } = graceOf(await fileOf(ctx, campaign))
  if (!grace) return false
  const { finalised, submitted, accepted } = cell
  const { finalisedAgain: again, due, againDue } = line
  const waiting = finalised - again + (line.role === 'receiver' ? submitted + accepted : 0)
  const ends = (close: Date): boolean =>
    new Date(scanUntil(instantAt(close), grace)).getTime() === until.getTime()
  return (waiting > 0 && ends(due)) || (again > 0 && ends(againDue))
}

/** What was due by a close that is over and has still not come. */
async function lateWords(ctx: Context, campaignId: string, about: string): Promise<Words | undefined> {
  const { phase, until } = closeOf(about)
  const ground = await groundOf(ctx)
  const cell = await ownCell(ctx, ground, { campaignId, phase })
  const line = ground.lines.find((one) => one.campaignId === campaignId && one.phase === phase)
  const campaign = await campaignLoader(ctx).load(campaignId)
  if (!campaign || !line || !cell || !owes(cell)) return undefined
  const ofScans = await endsScans(ctx, campaign, { line, cell, until })
  if (!ofScans && dueOf(cell)?.getTime() !== until.getTime()) return undefined
  const said = {
    phase: ofScans ? scanDays(line.title, ctx.asked.language) : line.title,
    due: minuteOf(until),
    missing: missingOf(cell, ctx.asked.language),
  }
  return overdueWords(
    campaign.title,
    { ...said, peer: await isPeer(ctx, campaignId) },
    sayingIn(ctx, `/campaigns/${campaignId}`),
  )
}

/** What a region is still short of by a close, whatever its office has in hand. */
async function shortOf(ctx: Context, campaignId: string, about: string): Promise<string[]> {
  if (actorOf(ctx).post.kind !== 'reviewingClerk') return []
  const { phase, until } = closeOf(about)
  const ground = await groundOf(ctx)
  const cell = await ownCell(ctx, ground, { campaignId, phase })
  const line = ground.lines.find((one) => one.campaignId === campaignId && one.phase === phase)
  if (!line || !cell || !owes(cell) || dueOf(cell)?.getTime() !== until.getTime()) return []
  const { language } = ctx.asked
  return [`${line.title}${language === 'zh' ? '：' : ': '}${missingOf(cell, language)}`]
}

/** What the recipient's first screen shows as still to be done by a close; none, no mail. */
export async function closeWords(
  ctx: Context,
  campaignId: string,
  about: string,
): Promise<Words | undefined> {
  const { until, overdue } = closeOf(about)
  if (overdue) return lateWords(ctx, campaignId, about)
  const campaign = await campaignLoader(ctx).load(campaignId)
  const tasks = (await tasksOf(ctx)).filter(
    ({ kind, campaignId: of, due, overdue: late }) =>
      // What those below owe is told once a day, in the digest; a reminder is a letter of its own, of what is named here already.
      !['minimum', 'chased', 'reminded'].includes(kind) &&
      of === campaignId &&
      due?.getTime() === until.getTime() &&
      !late,
  )
  const short = await shortOf(ctx, campaignId, about)
  if (!campaign || tasks.length + short.length === 0) return undefined
  const said = {
    due: minuteOf(until),
    tasks: [...tasks.map((task) => taskLine(task, ctx.asked.language)), ...short],
    peer: await isPeer(ctx, campaignId),
  }
  return deadlineWords(campaign.title, said, sayingIn(ctx, ''))
}
