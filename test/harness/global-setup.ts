import { startCluster } from './cluster'

type Held = { users: number; end: () => Promise<void> }
declare global {
  var huibianTestCluster: Held | undefined
}

/** One server per run, however many of jest's projects ask for it. Workers read its addresses from their environment. */
export default async function setUp(
  _all: unknown,
  project: { displayName?: { name: string } },
): Promise<void> {
  if (globalThis.huibianTestCluster) {
    globalThis.huibianTestCluster.users += 1
    return
  }
  const env = process.env
  const adminUrl = env['HUIBIAN_TEST_DATABASE_URL'] ?? env['DATABASE_OWNER_URL'] ?? env['DATABASE_URL']
  const { cluster, end } = await startCluster(adminUrl, project.displayName?.name === 'bench')
  globalThis.huibianTestCluster = { users: 1, end }
  env['HUIBIAN_TEST_CLUSTER'] = JSON.stringify(cluster)
  // The product's own settings must not leak into the servers that tests start.
  for (const name of ['DATABASE_URL', 'DATABASE_OWNER_URL']) delete env[name]
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void end().then(() => process.exit(130)))
}
