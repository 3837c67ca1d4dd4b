import { may } from '@huibian/domain'
import { validate } from 'uuid'
import { demandPart, visibleCampaign } from '../campaign/campaign.queries'
import { peopleColumns, peopleOf, type People } from '../participation/people'
import { actorOf, type Context } from '../platform/context'
import { row } from '../platform/database'
import { demandLength } from '../platform/length'
import { recorded } from '../platform/record'
import { demand, NotFound } from '../platform/refusal'
import { together, type Part } from '../platform/together'
import type { UnitContactInput, Owing } from './chase.type'
import { contactLengths } from './lengths'
import { owingOf } from './owing.queries'
import { demandChaser } from './remind'

type Said = keyof typeof contactLengths

function said(input: UnitContactInput, before: People): People {
  const words = { name: input.name, phone: input.phone, ...leaderOf(input, before) }
  for (const part of Object.keys(contactLengths) as Said[]) {
    words[part] = words[part].trim()
    demandLength('chase.long', contactLengths[part], words[part], part)
  }
  const { name, phone, ...leader } = words
  return { contactName: name, contactPhone: phone, ...leader }
}

const leaderOf = (input: UnitContactInput, before: People) => ({
  leaderName: input.leaderName ?? before.leaderName,
  leaderPost: input.leaderPost ?? before.leaderPost,
  leaderPhone: input.leaderPhone ?? before.leaderPhone,
})

/** A unit that files names its own people; those of a unit below are written by whoever chases it. */
const isOwn = (ctx: Context, { organisationId }: UnitContactInput): boolean =>
  organisationId === actorOf(ctx).post.organisation.id

async function demandNamer(ctx: Context, input: UnitContactInput): Promise<void> {
  const { campaignId } = input
  if (!isOwn(ctx, input)) return demandChaser(ctx, campaignId)
  await visibleCampaign(ctx, campaignId)
  const part = await demandPart(ctx, campaignId)
  demand(may(actorOf(ctx), 'activity.save', part.role === 'filer' ? { filer: part.organisationId } : {}))
}

const naming = (partId: string, people: People): Part => ({
  queries: [
    `named as (update participation set contact_name = $2, contact_phone = $3, leader_name = $4, leader_post = $5, leader_phone = $6
     where id = $1)`,
  ],
  values: [partId, ...Object.values(people)],
})

/** Whom to call at a unit that is addressed and may have no account, and who answers for its part; who owes is told to whoever chases. */
export async function saveUnitContact(ctx: Context, input: UnitContactInput): Promise<Owing[]> {
  const { campaignId, organisationId } = input
  await demandNamer(ctx, input)
  const { key } = actorOf(ctx).post.organisation
  const before = validate(organisationId)
    ? await row<People & { id: string; path: string }>(
        ctx.db,
        `select p.id, p.path, ${peopleColumns()} from participation p left join participation u on u.id = p.counts_as_id
         where p.campaign_id = $1 and strpos(p.path, $3) > 0
           and (p.organisation_id = $2 or p.role = 'receiver' and u.organisation_id = $2)
         order by p.role = 'observer', p.organisation_id = $2 desc, p.id limit 1 for update of p`,
        [campaignId, organisationId, `/${key}/`],
      )
    : undefined
  if (!before) throw new NotFound()
  const people = said(input, before)
  const done = {
    act: 'chase.contactSaved',
    noun: 'campaign',
    subjectId: campaignId,
    campaignId,
    seenBy: before.path,
    before: { organisation: organisationId, ...peopleOf(before) },
    after: { organisation: organisationId, ...people },
  }
  await together(ctx.db, [naming(before.id, people), recorded(ctx, [done])], 'select 1')
  return isOwn(ctx, input) ? [] : owingOf(ctx, campaignId)
}
