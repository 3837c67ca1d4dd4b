import { freshDatabase, type TestDatabase } from './database'
import { makeWorld, type World } from './world'

/** The notice's own days: phase 1 closes on 26 March 2021, phase 2 on 25 June. */
export const closes = { phase1: '2021-03-26', phase2: '2021-06-25' }

/** A day on which both phases are open. */
export const openDay = '2021-03-20T10:00:00+08:00'

export type Stage = { database: TestDatabase; world: World; close: () => Promise<void> }

/** The case call of the notice on its real days, the clock standing at `openDay`. */
export async function n2Stage(): Promise<Stage> {
  const database = await freshDatabase()
  const world = await makeWorld(database, { at: openDay, closes })
  return {
    database,
    world,
    close: async () => {
      await world.stop()
      await database.drop()
    },
  }
}
