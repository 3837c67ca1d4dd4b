export default async function tearDown(): Promise<void> {
  const held = globalThis.huibianTestCluster
  if (!held) return
  held.users -= 1
  if (held.users === 0) await held.end()
}
