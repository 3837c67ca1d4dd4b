import { isBy } from '@huibian/domain'
import { accountStandings, reach } from '../account/account.queries'
import { instantAt } from '../campaign/close.queries'
import { actorOf, type Context } from '../platform/context'
import { row } from '../platform/database'
import { sealEnds } from '../signet/signet.queries'
import { auditedBy } from './record.queries'
import type { Task } from './task.type'
import { taskWords, type TaskKind } from './task.words'

type Waiting = { kind: TaskKind; n: number; total?: number; due?: Date | null; link: string }

function taskOf(ctx: Context, { kind, n, total = 0, due = null, link }: Waiting): Task {
  const overdue = due !== null && !isBy(instantAt(ctx.now), instantAt(due))
  const said = taskWords(kind, { n, total }, ctx.asked.language)
  return { kind, ...said, count: n, due, since: null, link, overdue }
}

const accounts = '/accounts'

/** Those who keep accounts: who has not come yet, who cannot come any more. */
async function ofAccounts(ctx: Context): Promise<Waiting[]> {
  const { total, awaited, awaitedUntil, lapsed, locked, mistaken } = await accountStandings(ctx)
  return [
    { kind: 'accountLocked', n: locked, link: accounts },
    { kind: 'accountLapsed', n: lapsed, link: accounts },
    { kind: 'accountAwaited', n: awaited, total, due: awaitedUntil, link: accounts },
    { kind: 'accountMistaken', n: mistaken, link: accounts },
  ]
}

/** Units within reach in which nobody works, and those that make tables but cannot approve or seal them. */
async function ofUnits(ctx: Context): Promise<Waiting[]> {
  const counted = await row<{ total: number; empty: number; unsealed: number }>(
    ctx.db,
    `select count(*)::int as total, count(*) filter (where kinds = '{}')::int as empty,
       count(*) filter (where 'reviewingClerk' = any(kinds) and not kinds @> '{approver,sealKeeper}')::int as unsealed
     from (select o.id, array(select distinct p.kind from post p join holding h on h.post_id = p.id and h.until is null
         where p.organisation_id = o.id) as kinds
       from organisation o where o.valid_to is null and ($2 and o.id = $1 or $3 and o.parent_id = $1)) as unit`,
    reach(actorOf(ctx), 'account.read'),
  )
  const { total, empty, unsealed } = counted ?? { total: 0, empty: 0, unsealed: 0 }
  return [
    { kind: 'unitEmpty', n: empty, total, link: accounts },
    { kind: 'unitUnsealed', n: unsealed, link: accounts },
  ]
}

/** The unit's own seal, whose certificate ends soon or has ended. */
async function ofSeal(ctx: Context): Promise<Waiting[]> {
  const due = await sealEnds(ctx)
  return [{ kind: 'sealEnds', n: due ? 1 : 0, due, link: '/signet' }]
}

/** What the auditor looks at: the week's changes of accounts, and what was refused. */
async function ofRecord(ctx: Context): Promise<Waiting[]> {
  const counted = await row<{ total: number; changes: number; refused: number }>(
    ctx.db,
    `select count(*)::int as total,
       count(*) filter (where r.at > app_now() - interval '7 days' and r.act like 'account.%')::int as changes,
       count(*) filter (where r.at > app_now() - interval '7 days' and not r.ok)::int as refused
     from record r where ${auditedBy}`,
    [actorOf(ctx).post.organisation.id],
  )
  const { total, changes, refused } = counted ?? { total: 0, changes: 0, refused: 0 }
  return [
    { kind: 'auditRefused', n: refused, link: '/records' },
    { kind: 'auditAccounts', n: changes, total, link: '/records?noun=account' },
  ]
}

/** What those must do who keep the house and read no cases; in three statements at the most. */
export async function administratorTasks(ctx: Context): Promise<Task[]> {
  const { kind } = actorOf(ctx).post
  const found =
    kind === 'auditor'
      ? await ofRecord(ctx)
      : [
          ...(await ofAccounts(ctx)),
          ...(kind === 'systemAdministrator' ? [...(await ofUnits(ctx)), ...(await ofSeal(ctx))] : []),
        ]
  return found.filter(({ n }) => n > 0).map((waiting) => taskOf(ctx, waiting))
}
