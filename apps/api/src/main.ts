import { setTimeout as sleep } from 'node:timers/promises'
import { clearedStanding, playDemo } from './demo/perform'
import { explain } from './explain'
import { readConfig, type Config } from './platform/config'
import { startEmbeddedPostgres } from './platform/postgres'
import type { Platform } from './platform/context'
import { startServer, type DatabaseUrls } from './server'

type Database = DatabaseUrls & { stop(): Promise<void> }

async function openDatabase(config: Config): Promise<Database> {
  if (config.databaseUrl) {
    return {
      url: config.databaseUrl,
      ownerUrl: config.databaseOwnerUrl ?? config.databaseUrl,
      stop: async () => undefined,
    }
  }
  return startEmbeddedPostgres({ dataDir: config.dataDirectory })
}

/** Plays the demo on an empty database, while the sign-in page shows how far it is; one that was cut off is played anew. */
async function offerDemo(platform: Platform): Promise<void> {
  if (!platform.config.demo) return
  let standing = await clearedStanding(platform)
  // Who plays may be the last start, which is just ending: what it leaves is played anew.
  for (; standing === 'underWay' && !platform.stopping?.aborted; standing = await clearedStanding(platform))
    await sleep(2000)
  if (standing !== 'empty') return
  console.log('数据库为空，正在准备演示数据，登录页会显示进度')
  await playDemo(platform)
  console.log('演示数据已备好')
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
    const serving = await startServer(config, database)
    console.log(`汇编已就绪：${config.publicUrl}`)
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
