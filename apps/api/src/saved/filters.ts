import { actorOf, type Context } from '../platform/context'
import { rows } from '../platform/database'
import { refuse } from '../platform/refusal'
import type { SavedFilter, SavedFilterInput } from './saved.type'

const longestName = 30
const longestAsked = 500
const most = 20

/** Whose filters they are: everybody's own, post by post. */
const holderOf = (ctx: Context): [accountId: string, postId: string] => {
  const { account, post } = actorOf(ctx)
  return [account, post.id]
}

/** One's own filters of a page, by name. */
export function filtersOf(ctx: Context, path: string): Promise<SavedFilter[]> {
  return rows<SavedFilter>(
    ctx.db,
    `select name, asked, opens from saved_filter where account_id = $1 and post_id = $2 and path = $3
     order by name collate "C" limit ${most}`,
    [...holderOf(ctx), path],
  )
}

const paths = /^\/[a-z0-9/-]{0,119}$/

function demandWords(name: string, asked: string): void {
  const n = Array.from(name).length
  if (n < 1 || n > longestName) refuse('saved.name', { n, min: 1, max: longestName }, 'name')
  if (asked.length < 1 || asked.length > longestAsked) refuse('saved.asked', {}, 'asked')
}

/** Keeps how one narrows a page now; at most one of a page's filters opens it. */
export async function saveFilter(ctx: Context, input: SavedFilterInput): Promise<SavedFilter[]> {
  const key = [...holderOf(ctx), input.path]
  const [name, asked] = [input.name.trim(), input.asked.replace(/^\?/, '')]
  if (!paths.test(input.path)) refuse('saved.path', {}, 'path')
  demandWords(name, asked)
  const before = await filtersOf(ctx, input.path)
  if (before.length >= most && !before.some((one) => one.name === name))
    refuse('saved.tooMany', { max: most })
  if (input.opens)
    await ctx.db.query(
      'update saved_filter set opens = false where account_id = $1 and post_id = $2 and path = $3 and opens',
      key,
    )
  await ctx.db.query(
    `insert into saved_filter (account_id, post_id, path, name, asked, opens, at) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (account_id, post_id, path, name) do update set asked = excluded.asked, opens = excluded.opens, at = excluded.at`,
    [...key, name, asked, input.opens, ctx.now],
  )
  return filtersOf(ctx, input.path)
}

/** Drops one of one's own filters; one that is not there is no fault. */
export async function dropFilter(ctx: Context, path: string, name: string): Promise<SavedFilter[]> {
  await ctx.db.query(
    'delete from saved_filter where account_id = $1 and post_id = $2 and path = $3 and name = $4',
    [...holderOf(ctx), path, name],
  )
  return filtersOf(ctx, path)
}
