import { freshDatabase, type TestDatabase } from './database'
import type { OfficeStage } from './notices'
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

/** The national office with its provinces and centres before there is a call, at an instant; it has two editors, and jobs run. */
export async function callOffice(at: string): Promise<OfficeStage> {
  const database = await freshDatabase()
  const world = await makeWorld(database, { at, campaign: false, worker: true })
  await database.rows('delete from issuing')
  const receiver = await world.appoint('reviewingClerk', 'cnipa')
  const close = async (): Promise<void> => {
    await world.stop()
    await database.drop()
  }
  return { database, world, host: world.asNation, receiver, close }
}
