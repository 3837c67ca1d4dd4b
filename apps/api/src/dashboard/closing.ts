import { isBy, laterOf, scanUntil, type Campaign as CampaignFile, type EffectiveClose } from '@huibian/domain'
import { instantAt } from '../campaign/close.queries'
import { graceOf } from '../campaign/grace'
import type { Context } from '../platform/context'
import type { Standing } from './cells'

type Close = Pick<EffectiveClose, 'acceptedUntil' | 'upperClose'>

/** The last of the closes of those who send for one unit: nothing is over before it is over for all. */
export function lastOf([first, ...more]: readonly Close[]): Close | undefined {
  return (
    first &&
    more.reduce(
      (last, { acceptedUntil, upperClose }) => ({
        acceptedUntil: laterOf(last.acceptedUntil, acceptedUntil),
        upperClose: laterOf(last.upperClose, upperClose),
      }),
      first,
    )
  )
}

/** How far a close has come. */
export function closing(
  ctx: Context,
  file: CampaignFile,
  { acceptedUntil: close, upperClose }: Close,
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
