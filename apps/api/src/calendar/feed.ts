import { randomBytes } from 'node:crypto'
import { may } from '@huibian/domain'
import { asAsked, tokenHash } from '../account/authenticate'
import { actorOf, type Context } from '../platform/context'
import { row } from '../platform/database'
import type { Authenticate } from '../platform/operation'
import { record } from '../platform/record'
import { demand } from '../platform/refusal'
import type { CalendarFeed } from './calendar.type'

/** The person and post whose deadlines the address tells; one's own, as one chooses where one is mailed. */
function holderOf(ctx: Context): [accountId: string, postId: string] {
  const { account, post } = actorOf(ctx)
  demand(may(actorOf(ctx), 'account.chooseMail', { account }))
  return [account, post.id]
}

/** Since when the acting post has an address. */
export async function feedOf(ctx: Context): Promise<CalendarFeed> {
  const found = await row<{ since: Date }>(
    ctx.db,
    'select at as since from calendar_feed where account_id = $1 and post_id = $2',
    holderOf(ctx),
  )
  return { since: found?.since ?? null, address: null }
}

/** Makes an address, or a new one in the place of the old, which leads nowhere from then on. */
export async function renewFeed(ctx: Context): Promise<CalendarFeed> {
  const holder = holderOf(ctx)
  const secret = randomBytes(32).toString('base64url')
  await ctx.db.query(
    `insert into calendar_feed (account_id, post_id, secret_hash, at) values ($1, $2, $3, $4)
     on conflict (account_id, post_id) do update set secret_hash = excluded.secret_hash, at = excluded.at`,
    [...holder, tokenHash(secret), ctx.now],
  )
  await record(ctx, { act: 'calendar.renewed', noun: 'account', subjectId: holder[0] })
  return { since: ctx.now, address: `${ctx.config.publicUrl}/calendar/${secret}.ics` }
}

/** Takes the address away. */
export async function endFeed(ctx: Context): Promise<CalendarFeed> {
  const holder = holderOf(ctx)
  await ctx.db.query('delete from calendar_feed where account_id = $1 and post_id = $2', holder)
  await record(ctx, { act: 'calendar.ended', noun: 'account', subjectId: holder[0] })
  return { since: null, address: null }
}

/** Whoever made an address, as long as they still hold its post: what was taken away meanwhile is not told. */
export const bySecret =
  (secret: string): Authenticate =>
  async (db) => {
    const found = await row<{ account: string; post: string }>(
      db,
      'select account_id as account, post_id as post from calendar_feed where secret_hash = $1',
      [tokenHash(secret)],
    )
    return found && asAsked(found.account, found.post)(db)
  }
