import { isBy } from '@huibian/domain'
import { accountStandings } from '../account/account.queries'
import { instantAt } from '../campaign/close.queries'
import { actorOf, type Context } from '../platform/context'
import { sealEnds } from '../signet/signet.queries'
import { recordStandings, unitStandings } from './standings.queries'
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
  const { total, empty, unsealed } = await unitStandings(ctx)
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
  const { total, changes, refused } = await recordStandings(ctx)
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
