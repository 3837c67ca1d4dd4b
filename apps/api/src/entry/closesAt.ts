import { isBy, scanUntil } from '@huibian/domain'
import { campaignFileLoader } from '../campaign/campaign.queries'
import { effectiveCloseOf, instantAt } from '../campaign/close.queries'
import { graceOf } from '../campaign/grace'
import type { Context } from '../platform/context'
import { isWriter } from './demand'
import type { Entry } from './entry.type'
import { frameOf } from './frame'

/** Until when an entry may come, or come again; one finalised in time, with its scan, where the call leaves days for that. */
export async function closesAtOf(ctx: Context, entry: Entry): Promise<Date> {
  const { acceptedUntil, upperClose } = await effectiveCloseOf(ctx, entry)
  const close = entry.submittedAt ? upperClose : acceptedUntil
  if (entry.state !== 'finalised' || !isWriter(ctx, entry)) return new Date(close)
  const { campaignId, campaignVersion: version } = entry
  const { grace } = graceOf(await campaignFileLoader(ctx).load({ campaignId, version }))
  const finalisedAt = grace && (await frameOf(ctx, entry.id)).version?.finalisedAt
  const inTime = finalisedAt !== undefined && isBy(instantAt(finalisedAt), close)
  return new Date(grace && inTime ? scanUntil(close, grace) : close)
}
