import type { Config } from '@huibian/api'
import { Ended, exitCodes } from './outcome'

/** An installation's database, files and settings, and where its database is. */
export type Installation = Parameters<Parameters<(typeof import('@huibian/api'))['offline']>[2]>[0]

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Refuses to go on once somebody wants the command to end. */
function interruption(): { wanted: Promise<never>; forget: () => void } {
  let leave = (_signal: NodeJS.Signals): void => undefined
  const wanted = new Promise<never>((_, reject) => {
    leave = (signal) => reject(new Ended(signal === 'SIGINT' ? 130 : 143, '已中断 · interrupted'))
  })
  for (const signal of signals) process.once(signal, leave)
  return { wanted, forget: () => signals.forEach((signal) => process.removeListener(signal, leave)) }
}

/** The settings of the environment; a wrong one is said, and ends the command as one that was typed wrong. */
export async function settings(): Promise<Config> {
  const { ConfigMistakes, readConfig } = await import('@huibian/api')
  try {
    return readConfig(process.env)
  } catch (error) {
    if (error instanceof ConfigMistakes) throw new Ended(exitCodes.usage, error.message)
    throw error
  }
}

/**
 * Works on this installation's database without serving: the one of the environment, or the embedded one, which is shared with a server
 * that runs. Loaded only by verbs that need it.
 */
export async function withInstallation<T>(
  work: (installation: Installation, url: string) => Promise<T>,
): Promise<T> {
  const { explain, offline } = await import('@huibian/api')
  const config = await settings()
  const said = (error: unknown): never => {
    const why = explain(error)
    throw why === undefined ? error : new Ended(exitCodes.usage, why)
  }
  const database = await openDatabase(config).catch(said)
  const { wanted, forget } = interruption()
  try {
    const working = offline(config, database, (installation) => work(installation, database.url))
    return await Promise.race([working, wanted]).catch(said)
  } finally {
    // Our own database must not outlive the command that started it.
    await database.stop()
    forget()
  }
}

async function openDatabase({ databaseUrl, databaseOwnerUrl, dataDirectory }: Config) {
  if (databaseUrl)
    return { url: databaseUrl, ownerUrl: databaseOwnerUrl ?? databaseUrl, stop: async () => undefined }
  const { startEmbeddedPostgres } = await import('@huibian/api/dist/platform/postgres.js')
  return startEmbeddedPostgres({ dataDir: dataDirectory })
}
