import { choosingAhead, type Campaign as CampaignFile, type Violation } from '@huibian/domain'
import { instantAt } from '../campaign/close.queries'
import type { Context } from '../platform/context'

/** What speaks against choosing or announcing now: the stage for it that the notice dates has not begun. */
export function notYetChosen(ctx: Context, file: CampaignFile, step: 'select' | 'announce'): Violation[] {
  const found = choosingAhead(file, step, instantAt(ctx.now))
  return found ? [found] : []
}
