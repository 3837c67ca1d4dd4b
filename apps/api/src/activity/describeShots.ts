import { isDay } from '@huibian/domain'
import type { Context } from '../platform/context'
import { demandLength } from '../platform/length'
import { recordAll } from '../platform/record'
import { refuse } from '../platform/refusal'
import { lockShots } from './activity.queries'
import type { Shot, ShotInput } from './activity.type'
import { shotLengths } from './lengths'
import { demandRunning } from './running'
import { demandWriter } from './writers'

/** What is said of a picture, as it is kept; refused where it breaks a limit. */
export function fittedShot(given: ShotInput): ShotInput {
  const { caption, place, rights } = given
  const said = { ...given, caption: caption.trim(), place: place.trim(), rights: rights.trim() }
  demandFit(said)
  return said
}

function demandFit(input: ShotInput): void {
  for (const part of ['caption', 'place', 'rights'] as const)
    demandLength('activity.long', shotLengths[part], input[part], part)
  if (input.day !== '' && !isDay(input.day)) refuse('activity.day', { day: input.day }, 'day')
  if (input.consent && !input.minors) refuse('shot.consent', {}, 'consent')
}

/** Says of one picture, or of many alike, what they show, when, where, whose they are, and whether minors' guardians agreed. */
export async function describeShots(ctx: Context, ids: readonly string[], given: ShotInput): Promise<Shot[]> {
  const shots = await lockShots(ctx, ids)
  for (const shot of shots) demandWriter(ctx, shot)
  for (const id of new Set(shots.map(({ campaignId }) => campaignId))) await demandRunning(ctx, id)
  const said = fittedShot(given)
  await ctx.db.query(
    `update shot set caption = $2, day = nullif($3, '')::date, place = $4, rights = $5, minors = $6, consent = $7
     where id = any($1::uuid[])`,
    [shots.map(({ id }) => id), said.caption, said.day, said.place, said.rights, said.minors, said.consent],
  )
  await recordAll(
    ctx,
    shots.map((shot) => ({
      act: 'activity.pictureDescribed',
      noun: 'activity',
      subjectId: shot.activityId,
      seenBy: shot.seenBy,
      campaignId: shot.campaignId,
      before: shot,
      after: { shot: shot.id, ...said },
    })),
  )
  return shots.map((shot) => ({ ...shot, ...said }))
}
