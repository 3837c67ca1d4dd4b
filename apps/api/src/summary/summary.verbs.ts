import type { Verb, Violation } from '@huibian/domain'
import { whileRunning } from '../campaign/running'
import type { Context } from '../platform/context'
import { spoken } from '../platform/say'
import type { WireVerb } from '../platform/wire.type'
import { blocksFreezing } from './blocks'
import { canSeal } from '../signet/signet.queries'
import { whyClosed } from './lock'
import { isStale } from './stale'
import type { SummaryRow } from './summary.entity'
import { knownBlocks, knownStanding } from './summary.queries'

const shown: readonly Verb[] = [
  'summary.order',
  'summary.freeze',
  'summary.unfreeze',
  'summary.print',
  'summary.recordApproval',
  'summary.attachScan',
  'seal.request',
  'seal.apply',
  'seal.refuse',
  'package.forward',
]

/** Acts that go on with the frozen table and so need it to be what would be printed now. */
const needsFresh: readonly Verb[] = [
  'summary.recordApproval',
  'summary.attachScan',
  'seal.request',
  'seal.apply',
]

const refusal = (message: string): Violation => ({ rule: message, message, args: {}, strength: 'hard' })

async function blocking(ctx: Context, summary: SummaryRow, verb: Verb): Promise<Violation[]> {
  const closed = whyClosed(ctx, summary, verb)
  if (closed) return [refusal(closed)]
  if (verb === 'package.forward') return knownBlocks(ctx, summary)
  if (verb === 'summary.freeze') {
    const found = blocksFreezing(await knownStanding(ctx, summary), await knownBlocks(ctx, summary))
    return found.filter(({ strength }) => strength === 'hard')
  }
  if (!needsFresh.includes(verb)) return []
  const seals = verb === 'seal.request' || verb === 'seal.apply'
  if (seals && !(await canSeal(ctx, summary.organisationId))) return [refusal('signet.none')]
  return isStale(await knownStanding(ctx, summary)) ? [refusal('stamp.stale')] : []
}

/** What the actor may do with a table now and, if not, why: the same answers that the acts give. */
export async function summaryVerbs(ctx: Context, summary: SummaryRow): Promise<WireVerb[]> {
  const verbs: WireVerb[] = []
  for (const verb of shown) {
    const found = await blocking(ctx, summary, verb)
    verbs.push({ verb, allowed: found.length === 0, violations: spoken(found, ctx) })
  }
  return whileRunning(ctx, summary.campaignId, verbs)
}
