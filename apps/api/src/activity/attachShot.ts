import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { mediumOf } from '@huibian/domain'
import { v7 } from 'uuid'
import { keepFile } from '../attachment/keepFile'
import { namedAs, preparePicture, thumbnailOf, type Picture, type Reduced } from '../attachment/picture'
import { bareRecording } from '../attachment/recording'
import { takeUpload } from '../attachment/takeUpload'
import type { Context } from '../platform/context'
import { record } from '../platform/record'
import { refuse } from '../platform/refusal'
import { lockActivity, shotLoader } from './activity.queries'
import type { Activity, Shot, ShotSaid } from './activity.type'
import { demandOpen } from './closed'
import { demandRunning } from './running'
import { demandWriter } from './writers'

const most = 500

/** By what a file dropped again is known. */
async function sourceOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

/** What a file of an activity belongs to, and who sees it. */
const ofActivity = ({ id, seenBy }: Activity) => ({ noun: 'activity', subjectId: id, seenBy })

/** Keeps a picture for those who see its activity; of the one to work with the original lies beside it. */
async function keptPicture(
  ctx: Context,
  activity: Activity,
  { picture, name }: { picture: Reduced & Partial<Picture>; name: string },
): Promise<string> {
  const { bytes, mime, width, height, original: whole } = picture
  const original = whole && { ...whole, ...(await ctx.files.put(whole.bytes)) }
  const { id } = await keepFile(ctx, bytes, {
    ...ofActivity(activity),
    name: namedAs(name, mime),
    mime,
    width,
    height,
    ...(original ? { original } : {}),
  })
  return id
}

type Kept = Pick<Shot, 'fileId' | 'thumbnailId' | 'mime' | 'width' | 'height'>

/** A picture upright and without what the camera wrote into it, its original in every byte but that, and a small one for lists; a recording as it came, but for where. */
async function kept(ctx: Context, activity: Activity, { path, name, recording }: Dropped): Promise<Kept> {
  if (recording) {
    const { id } = await keepFile(ctx, await bareRecording(path, name, recording), {
      ...ofActivity(activity),
      name,
      mime: recording,
    })
    return { fileId: id, thumbnailId: null, mime: recording }
  }
  const picture = await preparePicture(path, name, { turned: true })
  const fileId = await keptPicture(ctx, activity, { picture, name })
  const thumbnailId = await keptPicture(ctx, activity, { picture: await thumbnailOf(picture), name })
  return { fileId, thumbnailId, mime: picture.mime, width: picture.width, height: picture.height }
}

/** The picture of an activity that the file lying there already is. */
export async function shotOf(ctx: Context, activityId: string, path: string): Promise<Shot | undefined> {
  const there = await shotLoader(ctx).load(activityId)
  if (there.length === 0) return undefined
  const source = await sourceOf(path)
  return there.find((shot) => shot.source === source)
}

/** A picture where it lies for now, and what is said of it; `recording` is the type of what is none. */
export type Dropped = { path: string; name: string; recording?: string; said: ShotSaid }

/** Puts a picture or recording among those of an activity. */
export async function addShot(ctx: Context, activity: Activity, dropped: Dropped): Promise<Shot> {
  demandWriter(ctx, activity)
  const { path, name, said } = dropped
  const source = await sourceOf(path)
  const there = await shotLoader(ctx).load(activity.id)
  const same = there.find((shot) => shot.source === source)
  if (same) return same
  if (there.length >= most) refuse('shot.tooMany', { max: most })
  const shot: Shot = {
    ...said,
    ...(await kept(ctx, activity, dropped)),
    id: v7(),
    activityId: activity.id,
    source,
    name,
  }
  await ctx.db.query(
    `insert into shot (id, activity_id, file_id, thumbnail_id, source, caption, day, place, rights, minors, consent, at)
     values ($1, $2, $3, $4, $5, $6, nullif($7, '')::date, $8, $9, $10, $11, $12)`,
    [
      shot.id,
      activity.id,
      shot.fileId,
      shot.thumbnailId,
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
 * Puts an uploaded picture or recording among those of an activity. The same dropped again is the one that is there: a drop that broke off is
 * taken up by dropping it once more.
 */
export async function attachShot(ctx: Context, activityId: string, uploadId: string): Promise<Shot> {
  const activity = await lockActivity(ctx, activityId)
  demandWriter(ctx, activity)
  await demandRunning(ctx, activity.campaignId)
  await demandOpen(ctx, activity)
  const { path, name, mime } = await takeUpload(ctx, uploadId, ['picture', 'recording'])
  const { day, place } = activity
  const said = { caption: '', day, place, rights: '', minors: null, consent: false }
  const recording = mediumOf(mime) === 'picture' ? {} : { recording: mime }
  return addShot(ctx, activity, { path, name, said, ...recording })
}
