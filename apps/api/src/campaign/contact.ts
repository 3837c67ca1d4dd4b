import { may, wordsOf } from '@huibian/domain'
import { isMailAddress } from '../account/account.rule'
import { actorOf, type Context } from '../platform/context'
import { record } from '../platform/record'
import { demand, NotFound, refuse } from '../platform/refusal'
import { fileOf, visibleCampaign } from './campaign.queries'
import type { Campaign, Contact } from './campaign.type'
import { contactLoader } from './contact.queries'

const longest = 40
const longestAddress = 100

function demandFit({ role, name, phone, email, address }: Contact, called: string): void {
  const path = `contacts.${role}`
  for (const n of [name.length, phone.length])
    if (n > longest) refuse('contact.long', { contact: called, n, max: longest }, path)
  if (address.length > longestAddress)
    refuse('contact.address', { contact: called, n: address.length, max: longestAddress }, path)
  if (email !== '' && !isMailAddress(email)) refuse('contact.email', { contact: called }, path)
}

/** Names the persons behind the roles of a notice: who is asked, and where the packages' mails go. */
export async function saveContacts(
  ctx: Context,
  id: string,
  contacts: readonly Contact[],
): Promise<Campaign> {
  const campaign = await visibleCampaign(ctx, id, true)
  demand(may(actorOf(ctx), 'campaign.edit', { organiser: campaign.ownerId }))
  const { contacts: roles } = await fileOf(ctx, campaign)
  const asked = contacts.map((contact) => {
    const role = roles.find((each) => each.role === contact.role)
    if (!role) throw new NotFound()
    const { name, phone, email, address } = contact
    const written = {
      role: role.role,
      name: name.trim(),
      phone: phone.trim(),
      email: email.trim(),
      address: address.trim(),
    }
    demandFit(written, wordsOf(role.name, ctx.asked.language))
    return written
  })
  const before = await contactLoader(ctx).load(id)
  await ctx.db.query(
    `insert into campaign_contact (campaign_id, role, name, phone, email, address)
     select $1, c.role, c.name, c.phone, c.email, c.address
     from jsonb_to_recordset($2::jsonb) as c(role text, name text, phone text, email text, address text)
     on conflict (campaign_id, role) do update
       set name = excluded.name, phone = excluded.phone, email = excluded.email, address = excluded.address`,
    [id, JSON.stringify(asked)],
  )
  contactLoader(ctx).clear(id)
  await record(ctx, { act: 'campaign.contactsSet', noun: 'campaign', subjectId: id, before, after: asked })
  return campaign
}
