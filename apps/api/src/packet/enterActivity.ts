import { v7 } from 'uuid'
import type { Activity } from '../activity/activity.type'
import { saveActivity } from '../activity/saveActivity'
import { primeSeen } from '../campaign/campaign.queries'
import { demandRunning } from '../campaign/running'
import { inPlaceOf, type Context } from '../platform/context'
import { originOf } from '../proxy/origin'
import { writeDelivery } from './deliver'
import type { EnterActivityArgs } from './packet.type'
import { demandUnit } from './unit'

/**
 * 代录: the office enters an activity for a unit of its week from what the unit sent or told. It is the unit's, judged as if the unit had
 * entered it; from now on both write it, pictures included, and what it was entered from is kept beside it.
 */
export async function enterActivity(ctx: Context, args: EnterActivityArgs): Promise<Activity> {
  const { call, unit, part } = await demandUnit(ctx, args.campaignId, args.organisationId)
  demandRunning(call)
  const origin = await originOf(ctx, args.origin)
  const id = v7()
  const counts = { activities: 1, pictures: 0, refused: 0 }
  const { id: organisationId, key, level } = { level: '', ...unit }
  const entered = await inPlaceOf(ctx, { id: organisationId, key, level }, async () => {
    primeSeen(ctx, call, part)
    const saved = await saveActivity(ctx, { campaignId: call.id, entered: true, input: args.activity })
    const files = origin.originals
    await writeDelivery(ctx, { id, part, origin, entryId: null, counts }, { activities: [saved.id], files })
    return saved
  })
  return { ...entered, deliveryId: id, proxyId: call.ownerId }
}
