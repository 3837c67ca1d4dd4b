import {
  isBy,
  laterOf,
  scanUntil,
  type Campaign as CampaignFile,
  type EffectiveClose,
  type Instant,
} from '@huibian/domain'
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

type Reach = 'closed' | 'closesAt' | 'againClosesAt' | 'againOpen' | 'scanUntil' | 'againScanUntil'

/** How far a close has come. */
export function closing(
  ctx: Context,
  file: CampaignFile,
  { acceptedUntil: close, upperClose }: Close,
): Pick<Standing, Reach> {
  const now = instantAt(ctx.now)
  const { grace } = graceOf(file)
  const follows = (until: Instant): Date | undefined => {
    const last = grace && !isBy(now, until) ? scanUntil(until, grace) : undefined
    return last !== undefined && isBy(now, last) ? new Date(last) : undefined
  }
  const [scans, scansAgain] = [follows(close), follows(upperClose)]
  return {
    closed: !isBy(now, close),
    closesAt: new Date(close),
    againClosesAt: new Date(upperClose),
    againOpen: isBy(now, upperClose),
    ...(scans ? { scanUntil: scans } : {}),
    ...(scansAgain ? { againScanUntil: scansAgain } : {}),
  }
}
