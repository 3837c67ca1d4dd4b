import { may, whyNot, type Subject, type Verb } from '@huibian/domain'
import { actorOf, type Context } from '../platform/context'
import { spoken } from '../platform/say'
import type { WireVerb } from '../platform/wire.type'
import { stillOpen } from './archive'
import { ownPartLoader } from './campaign.queries'
import type { Campaign } from './campaign.type'
import { archivedViolation } from './running'

const shown: readonly Verb[] = [
  'campaign.issue',
  'campaign.publish',
  'campaign.correct',
  'campaign.admit',
  'campaign.archive',
  'campaign.export',
  'campaign.edit',
  'entry.create',
  'deadline.setOwn',
  'deadline.permit',
  'deadline.extend',
  'dashboard.readBelow',
  'relay.carry',
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
  const open = may(actorOf(ctx), 'campaign.archive', subject) ? await stillOpen(ctx, campaign.id) : undefined
  return shown.map((verb) => {
    const reason = whyNot(actorOf(ctx), verb, subject) ?? stateRefusal(verb, campaign)
    const refused = reason
      ? [{ rule: reason, message: reason, args: {}, strength: 'hard' as const }]
      : undefined
    const violations = refused ?? (verb === 'campaign.archive' && open ? [open] : [])
    return { verb, allowed: violations.length === 0, violations: spoken(violations, ctx) }
  })
}

/** What is left of a call that is archived. */
const kept: readonly Verb[] = ['dashboard.readBelow', 'campaign.export']

function stateRefusal(verb: Verb, campaign: Campaign): string | undefined {
  if (campaign.state === 'archived') return kept.includes(verb) ? undefined : archivedViolation.message
  if (verb === 'campaign.export') return 'archive.notArchived'
  if (verb === 'campaign.publish' || verb === 'campaign.issue')
    return campaign.state === 'draft' ? undefined : 'campaign.alreadyPublished'
  if (verb === 'campaign.edit') return undefined
  return campaign.state === 'published' ? undefined : 'campaign.notRunning'
}
