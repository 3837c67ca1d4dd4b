import { reach } from '../account/account.queries'
import { actorOf, once, type Context } from '../platform/context'
import { row } from '../platform/database'
import { auditedBy } from './record.queries'

type Counts<Name extends string> = { [name in Name]: number }

/** One line of counts, read once an operation: what is to be done and how far one is stand on the same. */
function counted<Name extends string>(
  ctx: Context,
  names: readonly Name[],
  [sql, values]: [sql: string, values: unknown[]],
): Promise<Counts<Name>> {
  return once(ctx, `standings.${names.join()}`, async () => {
    const found = await row<Counts<Name>>(ctx.db, sql, values)
    if (!found) throw new Error('a count has no line')
    return found
  })
}

/** Of the units within reach: in which nobody works, which make tables and cannot approve or seal them, and which have no telephone. */
export const unitStandings = (ctx: Context): Promise<Counts<'total' | 'empty' | 'unsealed' | 'silent'>> =>
  counted(
    ctx,
    ['total', 'empty', 'unsealed', 'silent'],
    [
      `select count(*)::int as total, count(*) filter (where kinds = '{}')::int as empty,
       count(*) filter (where 'reviewingClerk' = any(kinds) and not kinds @> '{approver,sealKeeper}')::int as unsealed,
       count(*) filter (where phone = '')::int as silent
     from (select o.id, o.phone, array(select distinct p.kind from post p join holding h on h.post_id = p.id and h.until is null
         where p.organisation_id = o.id) as kinds
       from organisation o where o.valid_to is null and ($2 and o.id = $1 or $3 and o.parent_id = $1)) as unit`,
      reach(actorOf(ctx), 'account.read'),
    ],
  )

/** Of the record that an auditor reads: all of it, and the week's lines, changes of accounts, and refusals. */
export const recordStandings = (ctx: Context): Promise<Counts<'total' | 'lines' | 'changes' | 'refused'>> =>
  counted(
    ctx,
    ['total', 'lines', 'changes', 'refused'],
    [
      `select count(*)::int as total, count(*) filter (where recent)::int as lines,
       count(*) filter (where recent and act like 'account.%')::int as changes, count(*) filter (where recent and not ok)::int as refused
     from (select r.act, r.ok, r.at > app_now() - interval '7 days' as recent from record r where ${auditedBy}) as line`,
      [actorOf(ctx).post.organisation.id],
    ],
  )

/** The week's long work of the units within reach, and how much of it failed. */
export const jobStandings = (ctx: Context): Promise<Counts<'total' | 'failed'>> =>
  counted(
    ctx,
    ['total', 'failed'],
    [
      `select count(*)::int as total, count(*) filter (where j.state = 'failed')::int as failed
     from job j join organisation o on o.id = j.organisation_id
     where j.created_at > app_now() - interval '7 days' and ($2 and o.id = $1 or $3 and o.parent_id = $1)`,
      reach(actorOf(ctx), 'account.read'),
    ],
  )
