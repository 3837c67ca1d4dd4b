import {
  DataSource,
  type DataSourceOptions,
  type EntityManager,
  type EntityTarget,
  type ObjectLiteral,
  type QueryRunner,
} from 'typeorm'
import { orAway } from './away'

/** Statements of one operation, counted and, when asked for, kept for replay. */
export type Statements = { count: number; log?: { sql: string; parameters: unknown[] }[] }

/** One transaction on one connection. Its statements are queued, so that parallel resolvers may share it. */
export type Db = EntityManager

/** A pool with a small one beside it: work apart must not wait for connections that the operations waiting for it hold. */
export class Pools extends DataSource {
  private side: Promise<DataSource> | undefined

  /** The pool for transactions that an operation makes apart from its own. */
  apart(): Promise<DataSource> {
    this.side ??= this.openSide().catch((cause: unknown) => {
      // The next asker tries anew: a database that was away may be back.
      this.side = undefined
      throw cause
    })
    return this.side
  }

  private openSide(): Promise<DataSource> {
    const { extra } = this.options as { extra?: object }
    const options = { ...this.options, extra: { ...extra, max: 4 } } as DataSourceOptions
    return new DataSource(options).initialize()
  }

  override async destroy(): Promise<void> {
    await (await this.side)?.destroy()
    await super.destroy()
  }
}

/** The connection pool. Entities are given by the caller: the platform knows no noun. */
export function makeDataSource(
  url: string,
  entities: EntityTarget<ObjectLiteral>[],
  poolSize = 16,
): DataSource {
  return new Pools({
    type: 'postgres',
    url,
    entities: entities as Function[],
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    logging: false,
    extra: {
      max: poolSize,
      connectionTimeoutMillis: 10_000,
      idle_in_transaction_session_timeout: 60_000,
      statement_timeout: 30_000,
      application_name: 'huibian',
    },
  })
}

/** What settles how the transaction goes on and touches no data: who is seen to act, and how far it can be taken back. */
const settles = /^(select set_config\(|savepoint |release savepoint |rollback to savepoint )/

/** Makes a runner's statements wait for one another and counts those that touch data; a database that is away is told as such. */
export function queued(runner: QueryRunner, statements: Statements): QueryRunner {
  const run = runner.query.bind(runner)
  let tail: Promise<unknown> = Promise.resolve()
  runner.query = (sql: string, parameters?: unknown[], structured?: boolean) => {
    if (!settles.test(sql)) statements.count += 1
    statements.log?.push({ sql, parameters: parameters ?? [] })
    const next = tail.then(() => run(sql, parameters, structured as true)).catch(orAway)
    tail = next.catch(() => undefined)
    return next
  }
  // The manager refuses by itself where the connection is gone, before it asks its runner.
  const ask = runner.manager.query.bind(runner.manager)
  runner.manager.query = <T>(sql: string, parameters?: unknown[]) => ask<T>(sql, parameters).catch(orAway)
  return runner
}

/** The rows of a parameterised statement. The statement is ours, the parameters are the user's. */
export async function rows<T>(db: Db, sql: string, parameters: unknown[] = []): Promise<T[]> {
  return db.query<T[]>(sql, parameters)
}

/** The first row, or undefined. */
export async function row<T>(db: Db, sql: string, parameters: unknown[] = []): Promise<T | undefined> {
  return (await rows<T>(db, sql, parameters))[0]
}
