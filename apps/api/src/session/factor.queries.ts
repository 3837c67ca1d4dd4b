import { mustHaveFactor, type FactorPolicy, type WeightyPost } from '@huibian/domain'
import type { Context } from '../platform/context'
import { row, rows } from '../platform/database'
import { settingsIn } from './session.queries'

/** The posts of account `a`, as the law of the second factor asks. */
const posts = `(select coalesce(jsonb_agg(jsonb_build_object('kind', p.kind, 'top', o.parent_id is null)), '[]')
  from holding h join post p on p.id = h.post_id join organisation o on o.id = p.organisation_id
  where h.account_id = a.id and h.until is null)`

/** How an account stands to the second factor: whether its code is asked for, and whether one must be set up first. */
export async function factorStanding(
  ctx: Context,
  accountId: string,
): Promise<{ asked: boolean; mustSet: boolean }> {
  const found = await row<{ set: boolean; posts: WeightyPost[]; site: unknown }>(
    ctx.db,
    `select a.factor_since is not null as set, ${posts} as posts, (select value from setting where key = 'site') as site
     from account a where a.id = $1`,
    [accountId],
  )
  const { secondFactor } = settingsIn(found?.site)
  const set = found?.set === true
  return {
    asked: set && secondFactor !== 'off',
    mustSet: !set && mustHaveFactor(secondFactor, found?.posts ?? []),
  }
}

/** Makes every sign-in that there is wait for the factor that its holder must have, and none wait that need not. */
export async function limitSignIns(ctx: Context, policy: FactorPolicy): Promise<void> {
  const without = await rows<{ id: string; posts: WeightyPost[] }>(
    ctx.db,
    `select a.id, ${posts} as posts from account a
     where a.factor_since is null and exists (select 1 from session s where s.account_id = a.id)`,
  )
  const must = without.filter((account) => mustHaveFactor(policy, account.posts)).map(({ id }) => id)
  await ctx.db.query(
    `update session set awaits = case when account_id = any($1::uuid[]) then 'factor' end
     where awaits is distinct from 'code' and not demo and (awaits is not null or account_id = any($1::uuid[]))`,
    [must],
  )
}
