import type { Violation } from '@huibian/domain'
import type { Context } from '../platform/context'
import { Refused, refuse } from '../platform/refusal'
import { spoken } from '../platform/say'
import type { WireVerb } from '../platform/wire.type'
import { campaignLoader } from './campaign.queries'
import type { Campaign } from './campaign.type'

/** What the gate of the database says of whatever would be written into a call that is archived. */
export const archivedViolation: Violation = {
  rule: 'campaign_archived',
  message: 'constraint.campaign_archived',
  args: {},
  strength: 'hard',
}

/** Demands that a call runs: what is archived says so, what is not published yet, or is over, says that. */
export function demandRunning({ state }: Pick<Campaign, 'state'>, otherwise = 'campaign.notRunning'): void {
  if (state === 'archived') throw new Refused([archivedViolation])
  if (state !== 'published') refuse(otherwise)
}

/** Verbs that write nothing. */
const reading = /\.(read\w*|print\w*|download)$/

/** What may be done within a call: once it is archived nothing but reading, whatever else would be open. */
export async function whileRunning(ctx: Context, campaignId: string, verbs: WireVerb[]): Promise<WireVerb[]> {
  const campaign = await campaignLoader(ctx).load(campaignId)
  if (campaign?.state !== 'archived') return verbs
  const violations = spoken([archivedViolation], ctx)
  return verbs.map((each) => (reading.test(each.verb) ? each : { ...each, allowed: false, violations }))
}
