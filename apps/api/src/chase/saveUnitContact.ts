import { validate } from 'uuid'
import { actorOf, type Context } from '../platform/context'
import { row } from '../platform/database'
import { record } from '../platform/record'
import { NotFound, refuse } from '../platform/refusal'
import type { UnitContactInput, Owing } from './chase.type'
import { owingOf } from './owing.queries'
import { demandChaser } from './remind'

const lengths = { name: ['联系人', 1, 40], phone: ['联系电话', 0, 40] } as const

function said(input: UnitContactInput): { name: string; phone: string } {
  const words = { name: input.name.trim(), phone: input.phone.trim() }
  for (const part of ['name', 'phone'] as const) {
    const [field, min, max] = lengths[part]
    const n = Array.from(words[part]).length
    if (n < min || n > max) refuse('chase.long', { field, n, min, max }, part)
  }
  return words
}

type Contact = { id: string; name: string; phone: string }

/** Whom to call at a unit that is addressed and may have no account: whoever chases it writes that down. */
export async function saveUnitContact(ctx: Context, input: UnitContactInput): Promise<Owing[]> {
  const { campaignId, organisationId } = input
  await demandChaser(ctx, campaignId)
  const { id: own, key } = actorOf(ctx).post.organisation
  const before = validate(organisationId)
    ? await row<Contact>(
        ctx.db,
        `select id, contact_name as name, contact_phone as phone from participation
         where campaign_id = $1 and organisation_id = $2 and organisation_id <> $3 and strpos(path, $4) > 0 for update`,
        [campaignId, organisationId, own, `/${key}/`],
      )
    : undefined
  if (!before) throw new NotFound()
  const { name, phone } = said(input)
  await ctx.db.query('update participation set contact_name = $2, contact_phone = $3 where id = $1', [
    before.id,
    name,
    phone,
  ])
  await record(ctx, {
    act: 'chase.contactSaved',
    noun: 'campaign',
    subjectId: campaignId,
    seenBy: `/${key}/`,
    before: { organisation: organisationId, name: before.name, phone: before.phone },
    after: { organisation: organisationId, name, phone },
  })
  return owingOf(ctx, campaignId)
}
