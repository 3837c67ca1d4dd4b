import { addDays, dayOf } from '@huibian/domain'
import { measuresOf } from '../activity/measure.queries'
import { createCampaign } from '../campaign/create'
import { visibleCampaign } from '../campaign/campaign.queries'
import { settleIssuing } from '../notice/issue'
import { publishCampaign } from '../participation/publish'
import type { SampleWeek } from '../sample/week'
import { saveMeasures } from '../week/saveMeasures'
import type { Seat } from './people'
import { as, seatOf, type Stage } from './stage'

/** A week as it is played. */
export type WeekStage = Stage & { week: SampleWeek; weekId: string }

/** The day so many days from the day on which the demo opens. */
export const dayFromToday = (days: number): string => addDays(dayOf(new Date().toISOString()), days)

/** Who runs the week. */
export const editorOf = (stage: Stage, week: SampleWeek): Seat => seatOf(stage, 'editor', week.office)

/** The office publishes the week and says by which 口径 its units count. Summaries are due in four days. */
export async function openWeek(stage: Stage, week: SampleWeek): Promise<WeekStage> {
  const office = editorOf(stage, week)
  const administrator = seatOf(stage, 'systemAdministrator', week.office)
  await as(stage, administrator, (ctx) => settleIssuing(ctx, true, '演示中办公室只有一人'))
  const weekId = await as(stage, office, async (ctx) => {
    const { preset, title, answers } = week
    const closes = [{ phase: 'summary', date: dayFromToday(4) }]
    const made = await createCampaign(ctx, { preset, title, closes, answers })
    return (await publishCampaign(ctx, made.id)).id
  })
  await as(stage, office, async (ctx) => {
    const things = await measuresOf(ctx, await visibleCampaign(ctx, weekId))
    const said = things.flatMap(({ key, name, least }) => {
      const found = week.measures.find((one) => one.name === name)
      return found ? [{ key, ...found, ...(least === undefined ? {} : { least }) }] : []
    })
    await saveMeasures(ctx, weekId, said)
  })
  return { ...stage, week, weekId }
}
