import { spawnSync, type SpawnOptions } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

/**
 * Who runs the database programs. `uid` and `gid` are set where the process must step down from root; `prefix` is a
 * command put in front, where stepping down is forbidden or of no use and a user namespace stands in for it.
 */
export type Account = { uid?: number; gid?: number; prefix: string[] }

/** A numbered user, as /etc/passwd or a file's owner tells it. */
export type Owner = { uid: number; gid: number }

/** What the embedded database cannot do here, as one sentence for the operator in Chinese and one in English. */
export class DatabaseRefused extends Error {
  constructor(chinese: string, english: string) {
    super(`${chinese}\n${english}`)
  }
}

function knownUsers(): (Owner & { name: string })[] {
  if (!existsSync('/etc/passwd')) return []
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((parts) => parts.length >= 4)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter((user) => user.uid > 0)
}

/** PostgreSQL refuses root; `nobody` is on every machine, so no user needs to be made. */
function lesserUser(): Owner | undefined {
  const known = knownUsers()
  return known.find((user) => user.name === 'postgres') ?? known.find((user) => user.name === 'nobody')
}

const succeeds = (command: string, args: string[], options: SpawnOptions = {}) =>
  spawnSync(command, args, { ...options, stdio: 'ignore', cwd: '/' }).status === 0

function succeedsAs(account: Account, command: string, args: string[]): boolean {
  const [first = command, ...rest] = [...account.prefix, command, ...args]
  return succeeds(first, rest, { uid: account.uid, gid: account.gid })
}

/** Stays itself outside and is a known lesser user inside: reaches what its own user reaches, and is not root. */
export function namespacedAccount(): Account | undefined {
  const user = lesserUser()
  if (!user) return undefined
  const account = { prefix: ['unshare', '--user', `--map-user=${user.uid}`, `--map-group=${user.gid}`] }
  return succeedsAs(account, 'true', []) ? account : undefined
}

function accountForRoot(dataOwner: Owner | undefined): Account {
  const user = dataOwner ?? lesserUser()
  // Data that belongs to root was made in a namespace and can only be read there.
  const steppedDown = user && user.uid > 0 ? { uid: user.uid, gid: user.gid, prefix: [] } : undefined
  if (steppedDown && succeedsAs(steppedDown, 'true', [])) return steppedDown
  const inNamespace = namespacedAccount()
  if (inNamespace) return inNamespace
  throw new DatabaseRefused(
    '内置数据库不能以 root 身份运行，而本机不允许切换为其他用户：请以普通用户启动，或设置 DATABASE_URL。',
    'The embedded database does not run as root and this machine forbids another user: start as an ordinary user, or set DATABASE_URL.',
  )
}

function accountForUser(uid: number): Account {
  const named = knownUsers().some((user) => user.uid === uid) || succeeds('getent', ['passwd', String(uid)])
  // initdb looks its user up by number, which fails in containers that run under a number without a name.
  const account = named ? { prefix: [] } : namespacedAccount()
  if (account) return account
  throw new DatabaseRefused(
    `用户编号 ${uid} 在 /etc/passwd 中没有名称，内置数据库无法运行：请为其命名，或设置 DATABASE_URL。`,
    `User ${uid} has no name in /etc/passwd, which the embedded database needs: name it, or set DATABASE_URL.`,
  )
}

/** The account that may run PostgreSQL here, over data that may already belong to somebody. */
export function databaseAccount(dataOwner?: Owner): Account {
  const uid = process.getuid?.()
  if (uid === undefined || process.platform !== 'linux') return { prefix: [] }
  return uid === 0 ? accountForRoot(dataOwner) : accountForUser(uid)
}

/** Whether the account can run this program where it lies. */
export const canRun = (account: Account, program: string) => succeedsAs(account, program, ['--version'])

/** Whether the account can enter and write this folder. */
export const canWrite = (account: Account, folder: string) =>
  succeedsAs(account, 'sh', ['-c', 'cd "$0" && test -w .', folder])
