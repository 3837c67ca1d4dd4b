import { may, type PostKind } from '@huibian/domain'
import { v7, validate } from 'uuid'
import { actorOf, type Context } from '../platform/context'
import { row } from '../platform/database'
import { record } from '../platform/record'
import { demand, NotFound, refuse } from '../platform/refusal'
import { heldPostsLoader, keptOrganisation, lockAccount } from './account.queries'
import type { Account, Post } from './account.type'
import { demandKind, kindNamed } from './kinds'

type Seat = { organisationId: string; kind: PostKind }

/** Lets an account hold the one post of this kind in an organisation, making the post when there is none; `fresh` unless it did before. */
async function seat(
  ctx: Context,
  accountId: string,
  { organisationId, kind }: Seat,
): Promise<{ post: Post; fresh: boolean }> {
  const post = await row<Post>(
    ctx.db,
    `insert into post (id, organisation_id, kind) values ($1, $2, $3)
     on conflict on constraint post_once do update set kind = excluded.kind
     returning id, kind, organisation_id as "organisationId"`,
    [v7(), organisationId, kind],
  )
  if (!post) throw new NotFound()
  const held = await row<{ id: string }>(
    ctx.db,
    `insert into holding (id, post_id, account_id, since) values ($1, $2, $3, $4)
     on conflict (post_id, account_id) where until is null do nothing returning id`,
    [v7(), post.id, accountId, ctx.now],
  )
  return { post, fresh: held !== undefined }
}

/** Gives somebody a post that they do not hold. */
export async function holdPost(
  ctx: Context,
  accountId: string,
  organisationId: string,
  kind: PostKind,
): Promise<Post> {
  const { post, fresh } = await seat(ctx, accountId, { organisationId, kind })
  if (!fresh) refuse('post.heldAlready')
  return post
}

/** What somebody may do has changed: every sign-in that began before ends, and a new one begins with what holds now. */
async function endSignIns(ctx: Context, accountId: string): Promise<void> {
  await ctx.db.query('delete from session where account_id = $1', [accountId])
}

/** Appoints somebody whose account the actor sees to a post that the actor may give. */
export async function appoint(
  ctx: Context,
  accountId: string,
  organisationId: string,
  kindText: string,
): Promise<Post> {
  const actor = actorOf(ctx)
  const { account } = await lockAccount(ctx, accountId)
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
  await endSignIns(ctx, accountId)
  heldPostsLoader(ctx).clearAll()
  const after = { kind, organisation: place.name, name: account.name }
  await record(ctx, { act: 'account.appointed', noun: 'account', subjectId: accountId, after })
  return post
}

/** Takes a post from somebody; what was begun in it stays with the organisation. */
export async function dismiss(ctx: Context, accountId: string, postId: string): Promise<Post> {
  const { account } = await lockAccount(ctx, accountId)
  const post = await keptPost(ctx, postId)
  const place = await keptOrganisation(ctx, post.organisationId)
  demand(may(actorOf(ctx), 'account.revokePost', place))
  await endHolding(ctx, accountId, postId)
  const before = { kind: post.kind, organisation: place.name, name: account.name }
  await record(ctx, { act: 'account.dismissed', noun: 'account', subjectId: accountId, before })
  return post
}

/** A post of an organisation whose accounts the actor keeps; NOT_FOUND for any other. */
export async function keptPost(ctx: Context, postId: string): Promise<Post> {
  actorOf(ctx)
  const post = validate(postId)
    ? await row<Post>(
        ctx.db,
        'select id, kind, organisation_id as "organisationId" from post where id = $1',
        [postId],
      )
    : undefined
  if (!post) throw new NotFound()
  await keptOrganisation(ctx, post.organisationId)
  return post
}

async function endHolding(ctx: Context, accountId: string, postId: string): Promise<void> {
  const ended = await row<{ id: string }>(
    ctx.db,
    `with ended as (update holding set until = $3 where account_id = $1 and post_id = $2 and until is null returning id)
     select id from ended`,
    [accountId, postId, ctx.now],
  )
  if (!ended) throw new NotFound()
  await endSignIns(ctx, accountId)
  heldPostsLoader(ctx).clearAll()
}

/** A hand-over that may go ahead: both persons locked, and the successor fit for the post. */
export type Transfer = { post: Post; from: Account; to: Account }

/** Judges a hand-over between two persons, both of whom the actor must see. */
export async function prepareTransfer(
  ctx: Context,
  post: Post,
  fromId: string,
  toId: string,
): Promise<Transfer> {
  const actor = actorOf(ctx)
  const place = await keptOrganisation(ctx, post.organisationId)
  demand(may(actor, 'account.handOver', place))
  if (fromId === toId) refuse('post.samePerson')
  // Always in one order: two opposite hand-overs at once must not wait for one another.
  const first = await lockAccount(ctx, fromId < toId ? fromId : toId)
  const second = await lockAccount(ctx, fromId < toId ? toId : fromId)
  const [from, to] = fromId < toId ? [first.account, second.account] : [second.account, first.account]
  if (to.state === 'disabled') refuse('account.isDisabled', { name: to.name })
  const held = await heldPostsLoader(ctx).load(toId)
  const kinds = held.map((each) => each.kind)
  demandKind(actor, post.kind, place, kinds)
  return { post, from, to }
}

/** Moves the post from the one to the other, who often has sat beside them at the same desk. */
export async function transferPost(ctx: Context, { post, from, to }: Transfer): Promise<void> {
  await endHolding(ctx, from.id, post.id)
  await seat(ctx, to.id, post)
  await endSignIns(ctx, to.id)
  heldPostsLoader(ctx).clearAll()
}
