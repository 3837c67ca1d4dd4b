import { isBy } from '@huibian/domain'
import { fileOf } from '../campaign/campaign.queries'
import { instantAt } from '../campaign/close.queries'
import { actorOf, type Context } from '../platform/context'
import type { Ground } from './ground.queries'
import { makeTask, placeIn } from './makeTask'
import type { Task } from './task.type'

/** What came of a week waits, once its last close is over, for its office to compile the report. */
export async function compileTasks(ctx: Context, { campaigns, lines }: Ground): Promise<Task[]> {
  if (actorOf(ctx).post.kind !== 'editor') return []
  const found = campaigns.map(async (campaign): Promise<Task[]> => {
    const line = lines.findLast(({ campaignId, role }) => campaignId === campaign.id && role === 'owner')
    if (!line || isBy(instantAt(ctx.now), instantAt(line.due))) return []
    const { activities = [] } = await fileOf(ctx, campaign)
    if (activities.length === 0 || (line.compiledAt && line.compiledAt > line.due)) return []
    const toDo = { count: 1, link: `/campaigns/${campaign.id}/report`, due: null, since: line.due }
    return [makeTask(ctx, 'compile', placeIn(campaign, line), toDo)]
  })
  return (await Promise.all(found)).flat()
}
