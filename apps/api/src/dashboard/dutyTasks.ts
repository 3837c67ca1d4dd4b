import { actorOf, type Context } from '../platform/context'
import type { Ground } from './ground.queries'
import { makeTask, placeIn } from './makeTask'
import { dutiesSaid } from './missing'
import type { Task } from './task.type'

/** What a unit still owes of a week's duties beside its report, due with it; what is only planned meets none. */
export function dutyTasks(ctx: Context, { campaigns, lines, matrices }: Ground): Task[] {
  if (actorOf(ctx).post.kind !== 'filingClerk') return []
  return matrices.flatMap((matrix) =>
    (matrix.rows[0]?.cells ?? []).flatMap(({ phase, nil, duties }): Task[] => {
      const campaign = campaigns.find(({ id }) => id === matrix.campaignId)
      const line = lines.find(
        (one) => one.campaignId === matrix.campaignId && one.phase === phase && one.role === 'filer',
      )
      if (!campaign || !line || nil !== null || duties.length === 0) return []
      const missing = dutiesSaid(duties, ctx.asked.language)
      const toDo = {
        count: duties.length,
        link: `/campaigns/${campaign.id}/activities`,
        due: line.due,
        missing,
      }
      return [makeTask(ctx, 'duty', placeIn(campaign, line), toDo)]
    }),
  )
}
