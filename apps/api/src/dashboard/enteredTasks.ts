import type { Campaign as CampaignFile, PostKind } from '@huibian/domain'
import { fileOf } from '../campaign/campaign.queries'
import { closeLoader } from '../campaign/close.queries'
import { actorOf, type Context } from '../platform/context'
import { closing } from './closing'
import type { Entered, Entering, GroundLine } from './ground.queries'
import { makeTask, type Place } from './makeTask'
import type { Task } from './task.type'

/** What others entered for the unit and nobody of it has seen; what one enters for others, and what they object to. */
const concerned: { [kind in Entered['kind']]: readonly PostKind[] } = {
  proxied: ['filingClerk'],
  entering: ['reviewingClerk', 'editor'],
  objected: ['reviewingClerk', 'editor'],
  activityProxied: ['filingClerk'],
  activityObjected: ['editor'],
}

/** Until when one that was entered is taken: by the close of the unit for which it is, as the gate judges it. */
async function untilOf(
  ctx: Context,
  file: CampaignFile,
  { phase, state, wasIn, ...whose }: Entering & { phase: string },
): Promise<Date> {
  const close = await closeLoader(ctx).load({ ...whose, phase })
  const { closesAt, againClosesAt, scanUntil, againScanUntil } = closing(ctx, file, close)
  const scans = wasIn ? againScanUntil : scanUntil
  const until = (state === 'finalised' && scans) || (wasIn ? againClosesAt : closesAt)
  return until ?? new Date(close.acceptedUntil)
}

/** By when all of these are to be sent: the earliest of their closes, or the line's own where they have none. */
async function dueOf(
  ctx: Context,
  { campaign }: Place,
  { line, of }: { line: GroundLine; of: readonly Entering[] },
): Promise<Date> {
  if (of.length === 0) return line.due
  const file = await fileOf(ctx, campaign)
  const { phase } = line
  const all = await Promise.all(of.map((each) => untilOf(ctx, file, { ...each, phase })))
  return new Date(Math.min(...all.map((until) => until.getTime())))
}

/** 代录 as tasks of those whom it concerns. */
export function enteredTasks(
  ctx: Context,
  { place, line, base }: { place: Place; line: GroundLine; base: string },
): Promise<Task[]> {
  const { kind: post } = actorOf(ctx).post
  const found = line.entered
    .filter(({ kind }) => concerned[kind].includes(post))
    .map(async ({ kind, n: count, id, of }) =>
      makeTask(ctx, kind, place, {
        count,
        link: kind.startsWith('activity') ? `${base}/activities/${id}` : `/entries/${id}`,
        due: await dueOf(ctx, place, { line, of: of ?? [] }),
      }),
    )
  return Promise.all(found)
}
