import { whyNot, type Subject, type Verb } from '@huibian/domain'
import { actorOf, type Context } from '../platform/context'
import { spoken } from '../platform/say'
import type { WireVerb } from '../platform/wire.type'
import { ownPartLoader } from './campaign.queries'
import type { Campaign } from './campaign.type'

const shown: readonly Verb[] = [
  'campaign.issue',
  'campaign.publish',
  'campaign.correct',
  'campaign.admit',
  'campaign.edit',
  'entry.create',
  'deadline.setOwn',
  'deadline.permit',
  'deadline.extend',
  'dashboard.readBelow',
]

/** What the actor may do in a campaign and, if not, why: the table of verbs asked with the organisation's own part. */
export async function verbsOf(ctx: Context, campaign: Campaign): Promise<WireVerb[]> {
  const part = await ownPartLoader(ctx).load(campaign.id)
  const { id } = actorOf(ctx).post.organisation
  const subject: Subject = {
    organiser: campaign.ownerId,
    organisation: id,
    ...(part?.role === 'filer' ? { filer: id } : {}),
    ...(part?.role === 'receiver' ? { receiver: id } : {}),
  }
  return shown.map((verb) => {
    const reason = whyNot(actorOf(ctx), verb, subject) ?? stateRefusal(verb, campaign)
    const violations = reason ? [{ rule: reason, message: reason, args: {}, strength: 'hard' as const }] : []
    return { verb, allowed: !reason, violations: spoken(violations, ctx.asked.language) }
  })
}

function stateRefusal(verb: Verb, campaign: Campaign): string | undefined {
  if (verb === 'campaign.publish' || verb === 'campaign.issue')
    return campaign.state === 'draft' ? undefined : 'campaign.alreadyPublished'
  if (verb === 'campaign.edit') return undefined
  return campaign.state === 'published' ? undefined : 'campaign.notRunning'
}
