import type { Verb, Violation } from '@huibian/domain'
import { campaignLoader } from '../campaign/campaign.queries'
import { whileRunning } from '../campaign/running'
import type { Context } from '../platform/context'
import { spoken } from '../platform/say'
import type { WireVerb } from '../platform/wire.type'
import { recallClosed, whyClosed } from './lock'
import type { PackageRow } from './package.entity'
import { takenBack } from './package.queries'

const shown: readonly Verb[] = ['package.download', 'package.markMailed', 'package.recall', 'package.return']

/** What the actor may do with a package. Whether selecting has begun is told only by the act itself. */
export async function packageVerbs(ctx: Context, sent: PackageRow): Promise<WireVerb[]> {
  const campaign = await campaignLoader(ctx).load(sent.campaignId)
  const verbs = await Promise.all(
    shown.map(async (verb) => {
      const found = await violationsOf(ctx, sent, campaign?.ownerId ?? '', verb)
      return { verb, allowed: found.length === 0, violations: spoken(found, ctx) }
    }),
  )
  return whileRunning(ctx, sent.campaignId, verbs)
}

const refusal = (message: string, args: Violation['args'] = {}): Violation[] => [
  { rule: message, message, args, strength: 'hard' },
]

async function violationsOf(
  ctx: Context,
  sent: PackageRow,
  ownerId: string,
  verb: Verb,
): Promise<Violation[]> {
  if (verb === 'package.download') return takenBack(ctx, sent) ? refusal('package.takenBack') : []
  const closed = whyClosed(ctx, sent, ownerId, verb)
  if (closed) return refusal(closed)
  const close = verb === 'package.recall' ? await recallClosed(ctx, sent) : undefined
  return close ? refusal('package.recallClosed', { close }) : []
}
