import type { DataSource, QueryRunner } from 'typeorm'
import { Away, isAway, orAway } from './away'
import { Pools, queued, row, type Db, type Statements } from './database'

/** Who acts, as the database must know it. */
export type Acting = { organisationKey: string; campaignId?: string }

/** A begun transaction: its only connection, the moment it is judged by, and how it ends. */
export type Transaction = {
  db: Db
  statements: Statements
  commit(): Promise<void>
  rollback(): Promise<void>
}

/** Begins a transaction on a connection of its own. */
export async function begin(
  source: DataSource,
  options: { readOnly?: boolean; log?: boolean } = {},
): Promise<Transaction> {
  const statements: Statements = { count: 0, ...(options.log ? { log: [] } : {}) }
  const runner = source.createQueryRunner()
  await runner.connect().catch(orAway)
  try {
    await runner.startTransaction()
    if (options.readOnly) await runner.query('set transaction read only')
  } catch (cause) {
    await runner.release()
    return orAway(cause)
  }
  queued(runner, statements)
  const end = ender(runner)
  return {
    db: runner.manager,
    statements,
    commit: () => end('commit'),
    rollback: () => end('rollback'),
  }
}

/** Ends a transaction once. Where the connection is gone, a rollback is done already and a commit is not. */
function ender(runner: QueryRunner): (how: 'commit' | 'rollback') => Promise<void> {
  let ended = false
  return async (how) => {
    if (ended) return
    ended = true
    if (runner.isReleased) {
      if (how === 'commit') throw new Away()
      return
    }
    try {
      if (runner.isTransactionActive) {
        if (how === 'commit') await runner.commitTransaction()
        else await runner.rollbackTransaction()
      }
    } catch (cause) {
      if (how === 'commit' || !isAway(cause)) orAway(cause)
    } finally {
      await runner.release()
    }
  }
}

/** Steps down to the application's role for this organisation and reads the clock, in one statement. */
export async function stepDown(db: Db, acting: Acting): Promise<Date> {
  const first = await row<{ now: Date }>(
    db,
    `select set_config('role', 'huibian_app', true), set_config('huibian.organisation', $1, true),
       set_config('huibian.campaign', $2, true), app_now() as now`,
    [acting.organisationKey, acting.campaignId ?? ''],
  )
  if (!first) throw new Error('the clock did not answer')
  return first.now
}

/** Lets row level security see another organisation, in the same transaction and role. */
export async function actAs(db: Db, acting: Acting): Promise<void> {
  await db.query(`select set_config('huibian.organisation', $1, true)`, [acting.organisationKey])
}

/** Runs `work` in a transaction of its own, for what must stay even when the operation is refused. */
export async function separately<T>(
  source: DataSource,
  acting: Acting,
  work: (db: Db, now: Date) => Promise<T>,
): Promise<T> {
  const transaction = await begin(source instanceof Pools ? await source.apart().catch(orAway) : source)
  try {
    const now = await stepDown(transaction.db, acting)
    const result = await work(transaction.db, now)
    await transaction.commit()
    return result
  } catch (cause) {
    await transaction.rollback()
    throw cause
  }
}
