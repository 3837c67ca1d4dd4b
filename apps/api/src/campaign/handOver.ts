import { prepareTransfer, transferPost } from '../account/appoint'
import type { Post } from '../account/account.type'
import type { Context } from '../platform/context'
import { record } from '../platform/record'

/** Who leaves, who comes, and which post. */
export type HandingOver = { postId: string; fromAccountId: string; toAccountId: string }

/**
 * 交接: a post with its tasks, drafts and place as contact passes to a successor in one act. Drafts and tasks are the organisation's and
 * follow the post; the contact stands in the campaigns' own tree, which is why this act is here.
 */
export async function handOver(
  ctx: Context,
  { postId, fromAccountId, toAccountId }: HandingOver,
): Promise<Post> {
  const transfer = await prepareTransfer(ctx, postId, fromAccountId, toAccountId)
  const { post, from, to } = transfer
  await ctx.db.query(
    `update participation set contact_name = $3, contact_phone = coalesce(nullif($4, ''), contact_phone)
     where organisation_id = $1 and contact_name = $2 and not huibian.archived(campaign_id)`,
    [post.organisationId, from.name, to.name, to.phone],
  )
  await transferPost(ctx, transfer)
  await record(ctx, {
    act: 'post.handedOver',
    noun: 'account',
    subjectId: to.id,
    before: { holder: from.name, username: from.username },
    after: { holder: to.name, username: to.username, kind: post.kind },
  })
  return post
}
