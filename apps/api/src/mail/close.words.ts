import { campaignLoader } from '../campaign/campaign.queries'
import { minuteOf } from '../campaign/minuteOf'
import { ownCell } from '../dashboard/chasedTasks'
import { groundOf } from '../dashboard/ground.queries'
import { missingOf, owes } from '../dashboard/missing'
import { tasksOf } from '../dashboard/tasks'
import type { Context } from '../platform/context'
import { linkTo } from './link'
import { closeOf } from './moments'
import { deadlineWords, overdueWords, type Words } from './words'

/** Whether the acting organisation stands below none to whom it sends in a call: such a one is reminded and never called late. */
async function isPeer(ctx: Context, campaignId: string): Promise<boolean> {
  const { lines } = await groundOf(ctx)
  return lines.some((line) => line.campaignId === campaignId && line.peer)
}

/** What was due by a close that is over and has still not come. */
async function lateWords(ctx: Context, campaignId: string, about: string): Promise<Words | undefined> {
  const { phase, until } = closeOf(about)
  const ground = await groundOf(ctx)
  const cell = await ownCell(ctx, ground, { campaignId, phase })
  const line = ground.lines.find((one) => one.campaignId === campaignId && one.phase === phase)
  const campaign = await campaignLoader(ctx).load(campaignId)
  if (!campaign || !line || !cell || !owes(cell) || cell.closesAt?.getTime() !== until.getTime())
    return undefined
  const said = { phase: line.title, due: minuteOf(until), missing: missingOf(cell, ctx.asked.language) }
  return overdueWords(
    campaign.title,
    { ...said, peer: await isPeer(ctx, campaignId) },
    linkTo(ctx, `/campaigns/${campaignId}`),
  )
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
    ({ link, due, overdue: late }) =>
      link.startsWith(`/campaigns/${campaignId}`) && due?.getTime() === until.getTime() && !late,
  )
  if (!campaign || tasks.length === 0) return undefined
  const said = {
    due: minuteOf(until),
    tasks: tasks.map(({ title, detail }) => `${title}（${detail}）`),
    peer: await isPeer(ctx, campaignId),
  }
  return deadlineWords(campaign.title, said, linkTo(ctx, ''))
}
