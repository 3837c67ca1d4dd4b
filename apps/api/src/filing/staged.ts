import { reviewAhead, type Campaign as CampaignFile, type Violation } from '@huibian/domain'
import { instantAt } from '../campaign/close.queries'
import type { Context } from '../platform/context'
import { refuseIf } from '../platform/refusal'

/** What speaks against reviewing an entry of a route now: the stage of review that the notice dates has not begun. */
export function notYetReviewed(ctx: Context, file: CampaignFile, route: string): Violation[] {
  const found = reviewAhead(file, route, instantAt(ctx.now))
  return found ? [found] : []
}

/** Demands that the stage of review has begun; sending back is open before, so that a filer may mend before the close. */
export const demandReviewBegun = (ctx: Context, file: CampaignFile, route: string): void =>
  refuseIf(notYetReviewed(ctx, file, route))
