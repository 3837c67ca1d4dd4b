import { withClient } from './cluster'
import { freshDatabase, type TestDatabase } from './database'

let here: TestDatabase
let there: TestDatabase

beforeAll(async () => {
  here = await freshDatabase()
  there = await freshDatabase()
})

afterAll(async () => {
  await here.drop()
  await there.drop()
})

test('each database is migrated, and what one says the other does not hear', async () => {
  await here.rows(`insert into setting (key, value) values ('foot', '"here"')`)
  expect(await here.rows('select key from setting')).toEqual([{ key: 'foot' }])
  expect(await there.rows('select key from setting')).toEqual([])
})

test('the clock of a test database stands where it is set, for the application too', async () => {
  await here.at('2021-07-31T23:59:59+08:00')
  const read = () => withClient(here.url, (client) => client.query<{ now: Date }>('select app_now() as now'))
  expect((await read()).rows[0]?.now).toEqual(new Date('2021-07-31T15:59:59Z'))
  await here.at(null)
  expect(Math.abs(((await read()).rows[0]?.now.getTime() ?? 0) - Date.now())).toBeLessThan(10_000)
})
