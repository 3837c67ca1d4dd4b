import { isBy, scanUntil, type Campaign as CampaignFile, type EffectiveClose } from '@huibian/domain'
import { instantAt } from '../campaign/close.queries'
import { graceOf } from '../campaign/grace'
import type { Context } from '../platform/context'
import type { Standing } from './cells'

/** How far a close has come. */
export function closing(
  ctx: Context,
  file: CampaignFile,
  { acceptedUntil: close, upperClose }: Pick<EffectiveClose, 'acceptedUntil' | 'upperClose'>,
): Pick<Standing, 'closed' | 'closesAt' | 'againClosesAt' | 'againOpen' | 'scanUntil'> {
  const now = instantAt(ctx.now)
  const { grace } = graceOf(file)
  const until = grace && scanUntil(close, grace)
  const closed = !isBy(now, close)
  return {
    closed,
    closesAt: new Date(close),
    againClosesAt: new Date(upperClose),
    againOpen: isBy(now, upperClose),
    ...(closed && until && isBy(now, until) ? { scanUntil: new Date(until) } : {}),
  }
}
