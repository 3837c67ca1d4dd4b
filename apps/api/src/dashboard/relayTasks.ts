import { fileOf } from '../campaign/campaign.queries'
import { relayLoader } from '../notice/relay.queries'
import { actorOf, type Context } from '../platform/context'
import { groundOf } from './ground.queries'
import { makeTask } from './makeTask'
import type { Task } from './task.type'

/** A running relay that the call above has left behind by a correction: what is looser now is told first, with both clauses. */
export async function relayTasks(ctx: Context): Promise<Task[]> {
  const { kind, organisation } = actorOf(ctx).post
  if (kind !== 'editor') return []
  const { campaigns } = await groundOf(ctx)
  const own = campaigns.filter(({ ownerId, relayOf }) => ownerId === organisation.id && relayOf)
  const found = own.map(async (campaign): Promise<Task[]> => {
    // The rules of these calls are read already: whoever relays nothing asks the database nothing more.
    if ((await fileOf(ctx, campaign)).notice.relayOf === undefined) return []
    const relay = await relayLoader(ctx).load(campaign.id)
    if (!relay?.behind) return []
    const [missing] = relay.loosened
    const place = { campaign, phase: '', phaseTitle: '' }
    const toDo = { count: relay.loosened.length || 1, link: `/campaigns/${campaign.id}/correct`, due: null }
    return [
      missing === undefined
        ? makeTask(ctx, 'upperCorrected', place, toDo)
        : makeTask(ctx, 'loosened', place, { ...toDo, missing }),
    ]
  })
  return (await Promise.all(found)).flat()
}
