import { disableMany } from '../account/many'
import type { Context } from '../platform/context'
import { record } from '../platform/record'
import { refuse } from '../platform/refusal'
import { lockInvitation } from './invitation.queries'
import type { Invitation } from './invitation.type'

/** Takes an invitation back: whoever is signed in by it is signed out with this transaction, and its account opens nothing any more. */
export async function withdrawInvitation(ctx: Context, id: string): Promise<Invitation> {
  const held = await lockInvitation(ctx, id)
  if (held.state === 'withdrawn') refuse('invitation.over')
  await ctx.db.query('update invitation set withdrawn_at = $2, withdrawn_by = $3 where id = $1', [
    id,
    ctx.now,
    ctx.signedIn?.accountName ?? '',
  ])
  await disableMany(ctx, [{ id: held.accountId, reason: '邀请已撤回' }])
  await record(ctx, {
    act: 'invitation.withdrawn',
    noun: 'invitation',
    subjectId: id,
    campaignId: held.campaignId,
    before: { name: held.name },
  })
  return lockInvitation(ctx, id)
}
