import { explain } from './explain'
import { readConfig, type Config } from './platform/config'
import { startEmbeddedPostgres } from './platform/postgres'
import type { DatabaseUrls } from './server'

type Database = DatabaseUrls & { stop(): Promise<void> }

/** What the server is made of: most of a start goes by with reading it. */
async function loadServer() {
  const server = { ...(await import('./server.js')), ...(await import('./demo/offer.js')) }
  const { readySm2 } = await import('@huibian/documents')
  readySm2()
  return server
}

async function openDatabase(config: Config): Promise<Database> {
  if (config.databaseUrl) {
    return {
      url: config.databaseUrl,
      ownerUrl: config.databaseOwnerUrl ?? config.databaseUrl,
      stop: async () => undefined,
    }
  }
  return startEmbeddedPostgres({ dataDir: config.dataDirectory, meanwhile: loadServer })
}

/** Resolves when somebody asks the process to end. From here on nothing ends it half way: what is being started is first started. */
function stopAsked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve())
  })
}

async function main(): Promise<void> {
  const config = readConfig(process.env)
  const asked = stopAsked()
  const database = await openDatabase(config)
  try {
    const { startServer, offerDemo } = await loadServer()
    const serving = await startServer(config, database)
    console.log(
      config.role === 'worker' ? '汇编后台任务已就绪（不提供网页）' : `汇编已就绪：${config.publicUrl}`,
    )
    offerDemo(serving.platform).catch((cause: unknown) => {
      if (!serving.platform.stopping?.aborted) console.error(cause)
    })
    await asked
    await serving.stop()
  } finally {
    await database.stop()
  }
  process.exit(0)
}

main().catch((cause: unknown) => {
  console.error(explain(cause) ?? cause)
  process.exit(1)
})
