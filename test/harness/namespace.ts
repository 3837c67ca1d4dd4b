import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { cannotRun, needsTool, type Test } from './tools'

const root = join(__dirname, '../..')

/** How this user gets a network of its own that holds the loopback alone; undefined where the kernel gives none. */
const alone = [['--net'], ['--net', '--map-root-user']].find(
  (flags) => spawnSync('unshare', [...flags, 'ip', 'link', 'set', 'lo', 'up']).status === 0,
)

/** `needsTool` for tests that run with the network cut, which takes a kernel that gives a network of one's own. */
export function needsNamespace(...tools: string[]): Test {
  const journey = needsTool('namespace', ...tools)
  return journey === test && !alone ? cannotRun('the kernel gives no network namespace') : journey
}

/** The output of a shell's command that can reach nothing but what it starts itself; databases given from outside are out of reach. */
export function withoutNetwork(command: string, more: { [name: string]: string } = {}): string {
  const outside = ['DATABASE_URL', 'DATABASE_OWNER_URL', 'HUIBIAN_TEST_DATABASE_URL']
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !outside.includes(name)))
  const script = `ip link set lo up && ${command}`
  return execFileSync('unshare', [...(alone ?? []), 'sh', '-c', script], {
    cwd: root,
    encoding: 'utf8',
    env: { ...env, ...more },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}
