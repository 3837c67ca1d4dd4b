import type { DataSource } from 'typeorm'
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database'
import { makeDataSource, row } from './database'
import { begin } from './transaction'

let database: TestDatabase
let source: DataSource

beforeAll(async () => {
  database = await freshDatabase()
  source = await makeDataSource(database.adminUrl, [], 2).initialize()
  await database.rows('create table note (said text)')
})
afterAll(async () => {
  await source?.destroy()
  await database?.drop()
})

/** How many notes a transaction sees before and after another is written beside it. */
async function seen(readOnly: boolean): Promise<[number?, number?]> {
  await database.rows('truncate note')
  const transaction = await begin(source, { readOnly })
  try {
    const count = async () =>
      (await row<{ n: number }>(transaction.db, 'select count(*)::int as n from note'))?.n
    const before = await count()
    await database.rows(`insert into note values ('written meanwhile')`)
    return [before, await count()]
  } finally {
    await transaction.rollback()
  }
}

test('whoever reads sees one moment, and whoever writes sees what was written meanwhile', async () => {
  expect([await seen(true), await seen(false)]).toEqual([
    [0, 0],
    [0, 1],
  ])
})

test('whoever reads writes nothing', async () => {
  const transaction = await begin(source, { readOnly: true })
  await expect(transaction.db.query(`insert into note values ('no')`)).rejects.toThrow(
    'read-only transaction',
  )
  await transaction.rollback()
})
