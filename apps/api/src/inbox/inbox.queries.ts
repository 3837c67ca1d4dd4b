import { validate } from 'uuid'
import { actorOf, type Context } from '../platform/context'
import { row, rows } from '../platform/database'
import { limits, type PageInput } from '../platform/wire.type'
import type { InboxLine, InboxPage } from './inbox.type'

/** What was told to the acting person in the acting post, and to nobody else. */
const own = `i.account_id = $1 and i.post_id = $2 and strpos(i.seen_by, $3) > 0`

const ownOf = (ctx: Context): [string, string, string] => {
  const { account, post } = actorOf(ctx)
  return [account, post.id, `/${post.organisation.key}/`]
}

/** How much of it is unread. */
export async function unreadOf(ctx: Context): Promise<number> {
  const found = await row<{ n: number }>(
    ctx.db,
    `select count(*)::int as n from inbox i where ${own} and i.read_at is null`,
    ownOf(ctx),
  )
  return found?.n ?? 0
}

/** SQL: what was told, in the language asked for ($6); in Chinese where it was told before it was written in both. */
const said = (column: 'title' | 'says'): string =>
  `case when $6 = 'en' then coalesce(i.${column}_en, i.${column}) else i.${column} end`

/** One page of one's inbox, the newest first. */
export async function inboxOf(ctx: Context, page: PageInput): Promise<InboxPage> {
  const { limit, offset } = limits(page)
  const items = await rows<InboxLine>(
    ctx.db,
    `select i.id, i.kind, ${said('title')} as title, ${said('says')} as says, i.link, i.at, i.read_at as "readAt" from inbox i
     where ${own} order by i.at desc, i.id desc limit $4 offset $5`,
    [...ownOf(ctx), limit, offset, ctx.asked.language],
  )
  const counted = await row<{ total: number; unread: number }>(
    ctx.db,
    `select count(*)::int as total, count(*) filter (where i.read_at is null)::int as unread from inbox i where ${own}`,
    ownOf(ctx),
  )
  return { items, total: counted?.total ?? 0, unread: counted?.unread ?? 0 }
}

/** Marks lines as read, or all of them; gives how much is still unread. What is not one's own is passed over as what does not exist. */
export async function markRead(ctx: Context, ids?: readonly string[]): Promise<number> {
  await ctx.db.query(
    `update inbox i set read_at = $4 where ${own} and i.read_at is null and ($5::text[] is null or i.id::text = any($5))`,
    [...ownOf(ctx), ctx.now, ids?.filter((id) => validate(id)) ?? null],
  )
  return unreadOf(ctx)
}
