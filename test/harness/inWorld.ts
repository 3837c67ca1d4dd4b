import { freshDatabase, type TestDatabase } from './database'
import { makeWorld, type World, type WorldOptions } from './world'

type Made = { database: TestDatabase; world: World }

/** Makes a world before the tests of a file, or before `each` of them, hands it over, and takes it down behind them. */
export function inWorld(
  take: (made: Made) => void,
  { each = false, ...options }: WorldOptions & { each?: boolean } = {},
): void {
  let standing: Partial<Made> = {}
  const [before, after] = each ? [beforeEach, afterEach] : [beforeAll, afterAll]
  before(async () => {
    const database = await freshDatabase()
    standing = { database }
    const made = { database, world: await makeWorld(database, options) }
    standing = made
    take(made)
  })
  after(async () => {
    await standing.world?.stop()
    await standing.database?.drop()
  })
}
