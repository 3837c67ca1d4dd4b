import type { Verb, Violation } from '@huibian/domain'
import { campaignLoader } from '../campaign/campaign.queries'
import { whileRunning } from '../campaign/running'
import type { Context } from '../platform/context'
import { spoken } from '../platform/say'
import type { WireVerb } from '../platform/wire.type'
import { whyClosed } from './lock'
import type { PackageRow } from './package.entity'

const shown: readonly Verb[] = ['package.download', 'package.markMailed', 'package.recall', 'package.return']

/** What the actor may do with a package. Whether selecting has begun is told only by the act itself. */
export async function packageVerbs(ctx: Context, sent: PackageRow): Promise<WireVerb[]> {
  const campaign = await campaignLoader(ctx).load(sent.campaignId)
  const verbs = shown.map((verb) => {
    const closed =
      verb === 'package.download' ? undefined : whyClosed(ctx, sent, campaign?.ownerId ?? '', verb)
    const violations: Violation[] = closed
      ? [{ rule: closed, message: closed, args: {}, strength: 'hard' }]
      : []
    return { verb, allowed: !closed, violations: spoken(violations, ctx) }
  })
  return whileRunning(ctx, sent.campaignId, verbs)
}
