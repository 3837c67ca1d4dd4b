import { setImmediate as turn } from 'node:timers/promises'
import type { DataSource } from 'typeorm'
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database'
import { Away, isAway } from './away'
import { makeDataSource, row } from './database'
import { begin, type Transaction } from './transaction'

let database: TestDatabase
let source: DataSource

beforeAll(async () => {
  database = await freshDatabase()
  source = await makeDataSource(database.url, [], 2).initialize()
})
afterAll(async () => {
  await source?.destroy()
  await database?.drop()
})

/** A transaction on a connection that stands: one that the pool has not heard the loss of yet is found out by beginning on it. */
async function begun(): Promise<Transaction> {
  for (;;) {
    try {
      return await begin(source)
    } catch (cause) {
      if (!(cause instanceof Away)) throw cause
      await turn()
    }
  }
}

/** A transaction whose connection the server has ended; `heard` where that has reached this side already. */
async function cut(heard: boolean): Promise<Transaction> {
  const transaction = await begun()
  const own = await row<{ pid: number }>(transaction.db, 'select pg_backend_pid() as pid')
  await database.rows('select pg_terminate_backend($1)', [own?.pid])
  while (heard && !transaction.db.queryRunner?.isReleased) await turn()
  return transaction
}

test('a commit whose connection is lost is not taken for done, before and after the loss is heard of', async () => {
  for (const heard of [false, true]) {
    const transaction = await cut(heard)
    await expect(transaction.commit()).rejects.toBeInstanceOf(Away)
    // Whoever fails rolls back, which has nothing left to do.
    await transaction.rollback()
  }
})

test('a rollback whose connection is lost is done, and a statement is told to come again', async () => {
  for (const heard of [false, true]) {
    const transaction = await cut(heard)
    await expect(row(transaction.db, 'select 1')).rejects.toBeInstanceOf(Away)
    expect(await transaction.rollback()).toBe(undefined)
  }
  const next = await begun()
  expect(await row(next.db, 'select 1 as n')).toEqual({ n: 1 })
  await next.rollback()
})

test('what the database says about a statement is no absence', async () => {
  const transaction = await begun()
  const wrong: unknown = await row(transaction.db, 'select nothing').catch((cause: unknown) => cause)
  await transaction.rollback()
  expect([wrong instanceof Error, isAway(wrong)]).toEqual([true, false])
  const coded = (code: string) =>
    isAway(Object.assign(new Error('bind message supplies 1 parameters'), { code }))
  expect([coded('08006'), coded('08P01')]).toEqual([true, false])
})
