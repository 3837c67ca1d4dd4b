import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { v7 } from 'uuid'
import { keepFile } from '../attachment/keepFile'
import { reducePicture, thumbnailOf, type Reduced } from '../attachment/picture'
import { takeUpload } from '../attachment/takeUpload'
import type { Context } from '../platform/context'
import { record } from '../platform/record'
import { refuse } from '../platform/refusal'
import { lockActivity, shotLoader } from './activity.queries'
import type { Activity, Shot, ShotInput } from './activity.type'
import { demandRunning } from './running'
import { demandWriter } from './writers'

const most = 500

/** Keeps a picture for those who see its activity. */
async function kept(
  ctx: Context,
  activity: Activity,
  { picture, name }: { picture: Reduced; name: string },
): Promise<string> {
  const { bytes, mime, width, height } = picture
  const stem = name.replace(/\.[A-Za-z0-9]{1,5}$/, '')
  const { id } = await keepFile(ctx, bytes, {
    noun: 'activity',
    subjectId: activity.id,
    seenBy: activity.seenBy,
    name: `${stem}.${mime === 'image/png' ? 'png' : 'jpg'}`,
    mime,
    width,
    height,
  })
  return id
}

/** A picture where it lies for now, with what is said of it. */
export type Dropped = { path: string; name: string; said: ShotInput }

/** Puts a picture among those of an activity that is held: upright and without what the camera wrote into it, with a small one for lists. */
export async function addShot(
  ctx: Context,
  activity: Activity,
  { path, name, said }: Dropped,
): Promise<Shot> {
  demandWriter(ctx, activity)
  const source = createHash('sha256')
    .update(await readFile(path))
    .digest('hex')
  const there = await shotLoader(ctx).load(activity.id)
  const same = there.find((shot) => shot.source === source)
  if (same) return same
  if (there.length >= most) refuse('shot.tooMany', { max: most })
  const picture = await reducePicture(path, name)
  const fileId = await kept(ctx, activity, { picture, name })
  const thumbnailId = await kept(ctx, activity, { picture: await thumbnailOf(picture), name })
  const { width, height } = picture
  const shot: Shot = {
    ...said,
    id: v7(),
    activityId: activity.id,
    fileId,
    thumbnailId,
    source,
    name,
    width,
    height,
  }
  await ctx.db.query(
    `insert into shot (id, activity_id, file_id, thumbnail_id, source, caption, day, place, rights, minors, consent, at)
     values ($1, $2, $3, $4, $5, $6, nullif($7, '')::date, $8, $9, $10, $11, $12)`,
    [
      shot.id,
      activity.id,
      fileId,
      thumbnailId,
      source,
      said.caption,
      said.day,
      said.place,
      said.rights,
      said.minors,
      said.consent,
      ctx.now,
    ],
  )
  // Who adds the next one in the same operation finds this one.
  shotLoader(ctx).clear(activity.id)
  await record(ctx, {
    act: 'activity.pictureAdded',
    noun: 'activity',
    subjectId: activity.id,
    seenBy: activity.seenBy,
    campaignId: activity.campaignId,
    after: { shot: shot.id, source },
  })
  return shot
}

/**
 * Puts an uploaded picture among those of an activity. The same picture dropped again is the one that is there: a drop that broke off is
 * taken up by dropping it once more.
 */
export async function attachShot(ctx: Context, activityId: string, uploadId: string): Promise<Shot> {
  const activity = await lockActivity(ctx, activityId)
  demandWriter(ctx, activity)
  await demandRunning(ctx, activity.campaignId)
  const { path, name } = await takeUpload(ctx, uploadId, 'picture')
  const { day, place } = activity
  const said = { caption: '', day, place, rights: '', minors: false, consent: false }
  return addShot(ctx, activity, { path, name, said })
}
