import type { DataSource, QueryRunner } from 'typeorm'
import { Away, isAway, orAway } from './away'
import { Pools, queued, type Db, type Statements } from './database'
import { together, type Part } from './together'

/** Who acts, as the database must know it. */
export type Acting = { organisationKey: string; campaignId?: string }

/** A begun transaction: its only connection, the moment it is judged by, and how it ends. */
export type Transaction = {
  db: Db
  statements: Statements
  commit(): Promise<void>
  rollback(): Promise<void>
}

/** A reader sees one moment, however many statements it takes: what says a job is done must not stand beside what was there before it. */
const reading = 'set transaction isolation level repeatable read, read only'

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
    if (options.readOnly) await runner.query(reading)
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

/** The instant that an operation is judged by, and whether it claimed the key that it came with. */
type Begun = { now: Date; claimed: boolean }

/**
 * Steps down to the application's role for this organisation, reads the clock and, where the operation came with a key, claims it: all in
 * one statement.
 */
export async function stepDown(db: Db, acting: Acting, claim?: Part): Promise<Begun> {
  const settled: Part = {
    queries: [
      `settled as (select set_config('role', 'huibian_app', true), set_config('huibian.organisation', $1, true),
         set_config('huibian.campaign', $2, true), app_now() as now)`,
    ],
    values: [acting.organisationKey, acting.campaignId ?? ''],
  }
  const claimed = claim ? 'exists (select 1 from claimed)' : 'false'
  const [first] = await together<Begun>(
    db,
    claim ? [claim, settled] : [settled],
    `select now, ${claimed} as claimed from settled`,
  )
  if (!first) throw new Error('the clock did not answer')
  return first
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
    const { now } = await stepDown(transaction.db, acting)
    const result = await work(transaction.db, now)
    await transaction.commit()
    return result
  } catch (cause) {
    await transaction.rollback()
    throw cause
  }
}
