import { freshDatabase, type TestDatabase } from './database'
import { makeWorld, type World, type WorldOptions } from './world'

type Made = { database: TestDatabase; world: World }

/**
 * Makes a world before the tests of a file, or before `each` of them, hands it over, and takes it down behind them. `again` stops it amid a
 * test and hands over another one that stands on the same database.
 */
export function inWorld(
  take: (made: Made) => void,
  { each = false, ...options }: WorldOptions & { each?: boolean } = {},
): { again: (other: WorldOptions) => Promise<void> } {
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
  return {
    again: async (other) => {
      const { database, world } = standing
      if (!database) throw new Error('There is no world yet')
      standing = { database }
      await world?.stop()
      const made = { database, world: await makeWorld(database, other) }
      standing = made
      take(made)
    },
  }
}
