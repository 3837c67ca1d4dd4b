import { takenUntil } from '@huibian/domain'
import { campaignFileLoader } from '../campaign/campaign.queries'
import { effectiveCloseOf, instantAt } from '../campaign/close.queries'
import { graceOf } from '../campaign/grace'
import type { Context } from '../platform/context'
import { isWriter } from './demand'
import type { Entry } from './entry.type'
import { frameOf } from './frame'

/** Until when an entry may come, or come again; one finalised in time, with its scan, where the call leaves days for that. */
export async function closesAtOf(ctx: Context, entry: Entry): Promise<Date> {
  const close = await effectiveCloseOf(ctx, entry)
  const { campaignId, campaignVersion: version, submittedAt } = entry
  const wasIn = submittedAt ? { submittedAt: instantAt(submittedAt) } : {}
  if (entry.state !== 'finalised' || !isWriter(ctx, entry)) return new Date(takenUntil({ close, ...wasIn }))
  const days = graceOf(await campaignFileLoader(ctx).load({ campaignId, version }))
  const finalisedAt = days.grace && (await frameOf(ctx, entry.id)).version?.finalisedAt
  const finalised = finalisedAt ? { finalisedAt: instantAt(finalisedAt) } : {}
  return new Date(takenUntil({ close, ...wasIn, ...finalised, ...days }))
}
