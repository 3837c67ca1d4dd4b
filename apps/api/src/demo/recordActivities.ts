import { join } from 'node:path'
import { addShot } from '../activity/attachShot'
import { lockActivity } from '../activity/activity.queries'
import type { FigureInput } from '../activity/activity.type'
import { countAsSame } from '../activity/countAsSame'
import { measuresOf } from '../activity/measure.queries'
import { saveActivity } from '../activity/saveActivity'
import { visibleCampaign } from '../campaign/campaign.queries'
import type { Context } from '../platform/context'
import type { SampleActivity } from '../sample/week'
import { dayFromToday, editorOf, type WeekStage } from './openWeek'
import { as, seatOf } from './stage'

async function figuresOf(ctx: Context, weekId: string, sample: SampleActivity): Promise<FigureInput[]> {
  const things = await measuresOf(ctx, await visibleCampaign(ctx, weekId))
  return things
    .filter(({ plan }) => plan === sample.plan)
    .flatMap(({ key, name }) => {
      const [text, last] = sample.figures[name] ?? []
      return text === undefined ? [] : [{ measure: key, text, ...(last ? { last } : {}) }]
    })
}

async function recordActivity(stage: WeekStage, sample: SampleActivity): Promise<string> {
  const { unit, day, until, figures: _, same: __, pictures, ...said } = sample
  const clerk = seatOf(stage, 'filingClerk', unit)
  const { id } = await as(stage, clerk, async (ctx) => {
    const figures = await figuresOf(ctx, stage.weekId, sample)
    const days = { day: dayFromToday(day), until: dayFromToday(until) }
    return saveActivity(ctx, { campaignId: stage.weekId, input: { ...said, ...days, figures } })
  })
  for (const { file, ...about } of pictures) {
    await as(stage, clerk, async (ctx) => {
      const activity = await lockActivity(ctx, id)
      const name = `${file}.jpg`
      const shown = { ...about, day: dayFromToday(day), place: sample.place }
      await addShot(ctx, activity, {
        path: join(stage.platform.root, 'db/sample/week', name),
        name,
        said: shown,
      })
    })
  }
  return id
}

/** Units record what they did, and of an event that two of them report the office counts one. */
export async function recordActivities(stage: WeekStage): Promise<void> {
  const ids = new Map<string, string>()
  for (const sample of stage.week.activities) ids.set(sample.title, await recordActivity(stage, sample))
  for (const { title, same } of stage.week.activities)
    if (same !== undefined)
      await as(stage, editorOf(stage, stage.week), (ctx) =>
        countAsSame(ctx, ids.get(title) ?? '', ids.get(same)),
      )
}
