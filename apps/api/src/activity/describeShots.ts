import { isDay } from '@huibian/domain'
import type { Context } from '../platform/context'
import { demandLength } from '../platform/length'
import { recordAll } from '../platform/record'
import { eachOf, refuse } from '../platform/refusal'
import { lockShots } from './activity.queries'
import type { Shot, ShotInput, ShotSaid } from './activity.type'
import { shotLengths } from './lengths'
import { demandRunning } from './running'
import { demandWriter } from './writers'

/** What is said of a picture now, as it is kept: what is left out stays, consent goes where there are no minors. Refused where it breaks a limit. */
export function saidOf(before: ShotSaid, given: ShotInput): ShotSaid {
  const minors = given.minors ?? before.minors
  const said = {
    caption: given.caption?.trim() ?? before.caption,
    day: given.day ?? before.day,
    place: given.place?.trim() ?? before.place,
    rights: given.rights?.trim() ?? before.rights,
    minors,
    consent: given.consent ?? (minors === true && before.consent),
  }
  demandFit(said)
  return said
}

function demandFit(said: ShotSaid): void {
  const parts = ['caption', 'place', 'rights'] as const
  eachOf([
    ...parts.map((part) => () => demandLength('activity.long', shotLengths[part], said[part], part)),
    () => {
      if (said.day !== '' && !isDay(said.day)) refuse('activity.day', { day: said.day }, 'day')
    },
    () => {
      if (said.consent && !said.minors) refuse('shot.consent', {}, 'consent')
    },
  ])
}

/**
 * Says of one picture, or of many, what they show, when, where, whose they are, and whether minors' guardians agreed. What is left out stays with
 * each of them: whoever says whose many pictures are says nothing of the minors on one.
 */
export async function describeShots(ctx: Context, ids: readonly string[], given: ShotInput): Promise<Shot[]> {
  const shots = await lockShots(ctx, ids)
  for (const shot of shots) demandWriter(ctx, shot)
  for (const id of new Set(shots.map(({ campaignId }) => campaignId))) await demandRunning(ctx, id)
  const described = shots.map((shot) => ({ shot, said: saidOf(shot, given) }))
  const { caption, day, place, rights, minors, consent } = given
  await ctx.db.query(
    `update shot set caption = coalesce($2, caption), day = case when $3::text is null then day else nullif($3, '')::date end,
       place = coalesce($4, place), rights = coalesce($5, rights), minors = coalesce($6, minors),
       consent = coalesce($7, consent and coalesce($6, minors))
     where id = any($1::uuid[])`,
    [shots.map(({ id }) => id), caption?.trim(), day, place?.trim(), rights?.trim(), minors, consent],
  )
  await recordAll(
    ctx,
    described.map(({ shot, said }) => ({
      act: 'activity.pictureDescribed',
      noun: 'activity',
      subjectId: shot.activityId,
      seenBy: shot.seenBy,
      campaignId: shot.campaignId,
      before: shot,
      after: { shot: shot.id, ...said },
    })),
  )
  return described.map(({ shot, said }) => ({ ...shot, ...said }))
}
