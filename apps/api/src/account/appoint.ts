import { may, type PostKind } from '@huibian/domain'
import { v7, validate } from 'uuid'
import { actorOf, type Context } from '../platform/context'
import { row } from '../platform/database'
import { record } from '../platform/record'
import { demand, NotFound, refuse } from '../platform/refusal'
import {
  heldPostsLoader,
  keptColumns,
  keptOrganisation,
  keptScope,
  lockAccounts,
  reach,
  type KeptUnit,
} from './account.queries'
import type { Account, Post } from './account.type'
import { demandKind, kindNamed } from './kinds'

/** Lets an account hold a post; false where it did before. */
async function hold(ctx: Context, accountId: string, postId: string): Promise<boolean> {
  const held = await row<{ id: string }>(
    ctx.db,
    `insert into holding (id, post_id, account_id, since) values ($1, $2, $3, $4)
     on conflict (post_id, account_id) where until is null do nothing returning id`,
    [v7(), postId, accountId, ctx.now],
  )
  return held !== undefined
}

/** Gives somebody a post that they do not hold, making the one post of this kind in an organisation when there is none. */
export async function holdPost(
  ctx: Context,
  accountId: string,
  organisationId: string,
  kind: PostKind,
): Promise<Post> {
  const post = await row<Post>(
    ctx.db,
    `insert into post (id, organisation_id, kind) values ($1, $2, $3)
     on conflict on constraint post_once do update set kind = excluded.kind
     returning id, kind, organisation_id as "organisationId"`,
    [v7(), organisationId, kind],
  )
  if (!post) throw new NotFound()
  if (!(await hold(ctx, accountId, post.id))) refuse('post.heldAlready')
  return post
}

/** Appoints somebody whose account the actor sees to a post that the actor may give. */
export async function appoint(
  ctx: Context,
  accountId: string,
  organisationId: string,
  kindText: string,
): Promise<Post> {
  const actor = actorOf(ctx)
  const [account] = await lockAccounts(ctx, [accountId])
  const place = await keptOrganisation(ctx, organisationId)
  demand(may(actor, 'account.grantPost', place))
  const kind = kindNamed(kindText)
  if (!kind) refuse('post.noKind', { kind: kindText }, 'kind')
  const held = await heldPostsLoader(ctx).load(accountId)
  demandKind(
    actor,
    kind,
    place,
    held.map((post) => post.kind),
  )
  const post = await holdPost(ctx, accountId, organisationId, kind)
  await endSignIns(ctx, [accountId])
  const after = { kind, organisation: place.name, name: account?.name }
  await record(ctx, { act: 'account.appointed', noun: 'account', subjectId: accountId, after })
  return post
}

/** Takes a post from somebody; what was begun in it stays with the organisation. */
export async function dismiss(ctx: Context, accountId: string, postId: string): Promise<Post> {
  const [account] = await lockAccounts(ctx, [accountId])
  const { post, place } = await keptPost(ctx, postId)
  demand(may(actorOf(ctx), 'account.revokePost', place))
  await endHolding(ctx, accountId, postId)
  await endSignIns(ctx, [accountId])
  const before = { kind: post.kind, organisation: place.name, name: account?.name }
  await record(ctx, { act: 'account.dismissed', noun: 'account', subjectId: accountId, before })
  return post
}

/** A post with the organisation that it belongs to, as the law of accounts sees it. */
type KeptPost = { post: Post; place: KeptUnit }

/** A post of an organisation whose accounts the actor keeps; NOT_FOUND for any other. */
async function keptPost(ctx: Context, postId: string): Promise<KeptPost> {
  const actor = actorOf(ctx)
  const found = validate(postId)
    ? await row<Omit<Post, 'organisationId'> & KeptUnit>(
        ctx.db,
        `select p.id, p.kind, ${keptColumns} from post p join organisation o on o.id = p.organisation_id
         where p.id = $4 and ${keptScope}`,
        [...reach(actor, 'account.read'), postId],
      )
    : undefined
  if (!found) throw new NotFound()
  const { id, kind, ...place } = found
  return { post: { id, kind, organisationId: place.organisation }, place }
}

async function endHolding(ctx: Context, accountId: string, postId: string): Promise<void> {
  const ended = await row<{ id: string }>(
    ctx.db,
    `with ended as (update holding set until = $3 where account_id = $1 and post_id = $2 and until is null returning id)
     select id from ended`,
    [accountId, postId, ctx.now],
  )
  if (!ended) throw new NotFound()
}

/** What people may do has changed: every sign-in that began before ends, and a new one begins with what holds now. */
async function endSignIns(ctx: Context, accountIds: readonly string[]): Promise<void> {
  await ctx.db.query('delete from session where account_id = any($1::uuid[])', [accountIds])
  heldPostsLoader(ctx).clearAll()
}

/** A hand-over that may go ahead: both persons locked, and the successor fit for the post. */
export type Transfer = { post: Post; from: Account; to: Account }

/** Judges a hand-over of a post between two persons, both of whom the actor must see. */
export async function prepareTransfer(
  ctx: Context,
  postId: string,
  fromId: string,
  toId: string,
): Promise<Transfer> {
  const actor = actorOf(ctx)
  const { post, place } = await keptPost(ctx, postId)
  demand(may(actor, 'account.handOver', place))
  if (fromId === toId) refuse('post.samePerson')
  const [from, to] = await lockAccounts(ctx, [fromId, toId])
  if (!from || !to) throw new NotFound()
  if (to.state === 'disabled') refuse('account.isDisabled', { name: to.name })
  const held = await heldPostsLoader(ctx).load(toId)
  const kinds = held.map((each) => each.kind)
  demandKind(actor, post.kind, place, kinds)
  return { post, from, to }
}

/** Moves the post from the one to the other, who often has sat beside them at the same desk. */
export async function transferPost(ctx: Context, { post, from, to }: Transfer): Promise<void> {
  await endHolding(ctx, from.id, post.id)
  await hold(ctx, to.id, post.id)
  await endSignIns(ctx, [from.id, to.id])
}
