import { v7 } from 'uuid'
import type { Organisation } from '../organisation/organisation.type'
import type { Context } from '../platform/context'
import { row, rows } from '../platform/database'
import { refuse } from '../platform/refusal'
import type { Hanging } from './hanging'

/** The parts of both in the running calls where the one has open cases; the successor's is absent where it does not file. */
export type Pair = { from: string; to: string | null; campaign: string; sameReceiver: boolean; sent: number }

const pairsOf = (ctx: Context, unit: Organisation, successor: Organisation): Promise<Pair[]> =>
  rows<Pair>(
    ctx.db,
    `select p.id as from, s.id as to, c.title as campaign, coalesce(s.receiver_id = p.receiver_id, false) as "sameReceiver", k.sent
     from participation p join campaign c on c.id = p.campaign_id and c.state = 'published'
     join lateral (select sum(n)::int as n, coalesce(sum(n) filter (where state <> 'draft'), 0)::int as sent from counter
       where participation_id = p.id and state not in ('forwarded', 'declined')) k on k.n > 0
     left join participation s on s.campaign_id = p.campaign_id and s.organisation_id = $2 and s.role = 'filer'
     where p.organisation_id = $1 order by c.created_at, c.id`,
    [unit.id, successor.id],
  )

/** Who leaves, who follows, and what hangs on the one. */
export type Succession = { unit: Organisation; successor: Organisation; hanging: Hanging }

/** Refuses a successor that could not take the open cases over: it must file in the same calls, what was sent to the same receiver. */
export async function demandTakes(ctx: Context, { unit, successor, hanging }: Succession): Promise<Pair[]> {
  const { name } = successor
  const found = await pairsOf(ctx, unit, successor)
  for (const { to, campaign, sameReceiver, sent } of found) {
    if (to === null) refuse('reorganisation.successorAbsent', { name, campaign }, 'successorId')
    if (sent > 0 && !sameReceiver)
      refuse('reorganisation.successorElsewhere', { name, campaign }, 'successorId')
  }
  if (successor.parentId !== null && hanging.holders.some(({ kind }) => kind === 'editor'))
    refuse('reorganisation.editorPost', {}, 'successorId')
  return found
}

/** Hands all open cases over, with their counts and who reads them; gives how many. */
export async function handCases(ctx: Context, pairs: readonly Pair[]): Promise<number> {
  if (pairs.length === 0) return 0
  const handed = await row<{ n: number }>(
    ctx.db,
    `select coalesce(sum(hand_cases(f, t)), 0)::int as n from unnest($1::uuid[], $2::uuid[]) as handed(f, t)`,
    [pairs.map(({ from }) => from), pairs.map(({ to }) => to)],
  )
  return handed?.n ?? 0
}

/** Those who held a post hold the like post of the successor, and sign in anew; gives their names. */
export async function handPosts(ctx: Context, { unit, successor, hanging }: Succession): Promise<string[]> {
  const { holders } = hanging
  if (holders.length === 0) return []
  const kinds = [...new Set(holders.map(({ kind }) => kind))]
  await ctx.db.query(
    `with seat as (
       insert into post (id, organisation_id, kind) select id, $1, kind from unnest($2::uuid[], $3::text[]) as made(id, kind)
       on conflict on constraint post_once do update set kind = excluded.kind returning id, kind),
     ended as (
       update holding h set until = $5 from post p where p.id = h.post_id and p.organisation_id = $4 and h.until is null
       returning h.account_id),
     out as (delete from session where account_id in (select account_id from ended))
     insert into holding (id, post_id, account_id, since)
     select held.id, seat.id, held.account, $5 from unnest($6::uuid[], $7::uuid[], $8::text[]) as held(id, account, kind)
     join seat on seat.kind = held.kind
     on conflict (post_id, account_id) where until is null do nothing`,
    [
      successor.id,
      kinds.map(() => v7()),
      kinds,
      unit.id,
      ctx.now,
      holders.map(() => v7()),
      holders.map(({ accountId }) => accountId),
      holders.map(({ kind }) => kind),
    ],
  )
  return [...new Set(holders.map(({ name }) => name))]
}
