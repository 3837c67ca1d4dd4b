import { ended, type CertificateState, type Ending } from '@huibian/domain'
import { validate } from 'uuid'
import { lockBook, ownedCampaign, type Owned } from '../book/owner'
import { demandReason } from '../entry/demand'
import { actorOf, type Context } from '../platform/context'
import { row } from '../platform/database'
import { recorded } from '../platform/record'
import { NotFound, refuse } from '../platform/refusal'
import { together, type Part } from '../platform/together'
import { certificatesOf } from './certificate.queries'
import type { Certificate } from './certificate.type'
import { chosenOf } from './chosen.queries'
import { issueOne } from './print'

type Found = { id: string; campaignId: string; selectionId: string; number: string; state: CertificateState }

async function lockCertificate(ctx: Context, id: string): Promise<{ found: Found; owned: Owned }> {
  const found = validate(id)
    ? await row<Found>(
        ctx.db,
        `select t.id, t.campaign_id as "campaignId", t.selection_id as "selectionId", t.number, t.state from certificate t
         join campaign c on c.id = t.campaign_id where t.id = $1 and c.owner_id = $2 for update of t`,
        [id, actorOf(ctx).post.organisation.id],
      )
    : undefined
  if (!found) throw new NotFound()
  return { found, owned: await ownedCampaign(ctx, found.campaignId, 'certificate.end') }
}

/** Takes a certificate out of force, for a reason that everybody who checks it is not told but the office keeps. */
async function end(ctx: Context, found: Found, how: Ending, given: string): Promise<void> {
  const next = ended(found.state, how, demandReason(given))
  if (!next) return refuse('certificate.ended', { number: found.number })
  const { state, reason } = next
  const set: Part = {
    queries: [
      'ended as (update certificate set state = $2, reason = $3, ended_at = $4::timestamptz where id = $1::uuid)',
    ],
    values: [found.id, state, reason, ctx.now],
  }
  const line = recorded(ctx, [
    {
      act: state === 'revoked' ? 'certificate.revoked' : 'certificate.reissued',
      noun: 'campaign',
      subjectId: found.campaignId,
      before: { number: found.number },
      after: { reason },
    },
  ])
  await together(ctx.db, [set, line], 'select 1')
}

async function shownAs(ctx: Context, campaignId: string, id: string): Promise<Certificate> {
  const one = (await certificatesOf(ctx, campaignId)).find((each) => each.id === id)
  if (!one) throw new NotFound()
  return one
}

/** 撤销: the check page says from now on that it counts no more. */
export async function revokeCertificate(ctx: Context, id: string, reason: string): Promise<Certificate> {
  const { found } = await lockCertificate(ctx, id)
  await end(ctx, found, 'revoke', reason)
  return shownAs(ctx, found.campaignId, id)
}

/** 换发: a certificate with what holds today, under a number and code of its own; the one before says that it was replaced. */
export async function reissueCertificate(ctx: Context, id: string, reason: string): Promise<Certificate> {
  const { found, owned } = await lockCertificate(ctx, id)
  await lockBook(ctx, owned)
  await end(ctx, found, 'replace', reason)
  const [chosen] = await chosenOf(ctx, found.campaignId, found.selectionId)
  if (!chosen) throw new NotFound()
  return shownAs(ctx, found.campaignId, await issueOne(ctx, owned, chosen))
}
