import { isBy } from '@huibian/domain'
import { fileOf } from '../campaign/campaign.queries'
import type { Campaign } from '../campaign/campaign.type'
import { instantAt } from '../campaign/close.queries'
import { actorOf, type Context } from '../platform/context'
import { row } from '../platform/database'
import { ZIP } from '../seal/file'
import type { Ground } from './ground.queries'
import { makeTask, placeIn } from './makeTask'
import type { Task } from './task.type'

/** Whether anything was compiled from a week's reports since their close. */
async function isCompiled(ctx: Context, { id }: Campaign, since: Date): Promise<boolean> {
  const found = await row(
    ctx.db,
    `select 1 from file where noun = 'week' and subject_id = $1 and strpos(seen_by, $2) > 0 and created_at > $3
       and mime <> $4 limit 1`,
    [id, `/${actorOf(ctx).post.organisation.key}/`, since, ZIP],
  )
  return found !== undefined
}

/** What came of a week waits, once its last close is over, for its office to compile the report. */
export async function compileTasks(ctx: Context, { campaigns, lines }: Ground): Promise<Task[]> {
  if (actorOf(ctx).post.kind !== 'editor') return []
  const found = campaigns.map(async (campaign): Promise<Task[]> => {
    const line = lines.findLast(({ campaignId, role }) => campaignId === campaign.id && role === 'owner')
    if (!line || isBy(instantAt(ctx.now), instantAt(line.due))) return []
    const { activities = [] } = await fileOf(ctx, campaign)
    if (activities.length === 0 || (await isCompiled(ctx, campaign, line.due))) return []
    const toDo = { count: 1, link: `/campaigns/${campaign.id}/report`, due: null }
    return [makeTask(ctx, 'compile', placeIn(campaign, line), toDo)]
  })
  return (await Promise.all(found)).flat()
}
