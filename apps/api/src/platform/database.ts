import {
  DataSource,
  type EntityManager,
  type EntityTarget,
  type ObjectLiteral,
  type QueryRunner,
} from 'typeorm'

/** Statements of one operation, counted and, when asked for, kept for replay. */
export type Statements = { count: number; log?: { sql: string; parameters: unknown[] }[] }

/** One transaction on one connection. Its statements are queued, so that parallel resolvers may share it. */
export type Db = EntityManager

/** The connection pool. Entities are given by the caller: the platform knows no noun. */
export function makeDataSource(
  url: string,
  entities: EntityTarget<ObjectLiteral>[],
  poolSize = 16,
): DataSource {
  return new DataSource({
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

/** Makes a runner's statements wait for one another and counts them. */
export function queued(runner: QueryRunner, statements: Statements): QueryRunner {
  const run = runner.query.bind(runner)
  let tail: Promise<unknown> = Promise.resolve()
  runner.query = (sql: string, parameters?: unknown[], structured?: boolean) => {
    statements.count += 1
    statements.log?.push({ sql, parameters: parameters ?? [] })
    const next = tail.then(() => run(sql, parameters, structured as true))
    tail = next.catch(() => undefined)
    return next
  }
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
