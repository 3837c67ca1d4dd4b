import type { Config } from '@huibian/api'
import { Ended, exitCodes } from './outcome'

/** An installation's database, files and settings, and where its database is. */
export type Installation = Parameters<Parameters<(typeof import('@huibian/api'))['offline']>[2]>[0]

/**
 * Works on this installation's database without serving: the one of the environment, or the embedded one, which is shared with a server
 * that runs. Loaded only by verbs that need it.
 */
export async function withInstallation<T>(
  work: (installation: Installation, url: string) => Promise<T>,
): Promise<T> {
  const { ConfigMistakes, offline, readConfig } = await import('@huibian/api')
  try {
    const config = readConfig(process.env)
    const database = await openDatabase(config)
    try {
      return await offline(config, database, (installation) => work(installation, database.url))
    } finally {
      await database.stop()
    }
  } catch (error) {
    if (error instanceof ConfigMistakes) throw new Ended(exitCodes.usage, error.message)
    throw error
  }
}

async function openDatabase({ databaseUrl, databaseOwnerUrl, dataDirectory }: Config) {
  if (databaseUrl)
    return { url: databaseUrl, ownerUrl: databaseOwnerUrl ?? databaseUrl, stop: async () => undefined }
  const { startEmbeddedPostgres } = await import('@huibian/api/dist/platform/postgres.js')
  return startEmbeddedPostgres({ dataDir: dataDirectory })
}
