import * as fs from 'node:fs'
import { join } from 'node:path'
import {
  canRun,
  canWrite,
  databaseAccount,
  DatabaseRefused,
  namespacedAccount,
  type Account,
  type Owner,
} from './postgres-account'
import { copyNative, nativeFolder, programIn, restoreLinks } from './postgres-native'

/** Where the database programs and the data lie, and as whom they run. */
export type Place = { account: Account; native: string; data: string }

/** Points to the part of the data that lies outside the data folder. */
const OUTSIDE_LINK = 'postgres-outside'

function existingData(dataDir: string): string | undefined {
  const candidates = [join(dataDir, 'postgres'), join(dataDir, OUTSIDE_LINK, 'postgres')]
  const found = candidates.find((path) => fs.existsSync(path))
  return found && fs.realpathSync(found)
}

function reachableFolder(dataDir: string, outside: string): string {
  const link = join(dataDir, OUTSIDE_LINK)
  if (fs.existsSync(link)) return fs.realpathSync(link)
  fs.rmSync(link, { force: true })
  const made = fs.mkdtempSync(join(outside, 'huibian-'))
  fs.chmodSync(made, 0o755)
  fs.symlinkSync(made, link)
  return made
}

/** Others pass through the data folder to the database's own part of it, but do not list it. */
function letThrough(dataDir: string): void {
  const { mode } = fs.statSync(dataDir)
  if ((mode & 0o011) !== 0o011) fs.chmodSync(dataDir, (mode & 0o777) | 0o011)
}

function fitsHere(account: Account, dataDir: string): boolean {
  const probe = fs.mkdtempSync(join(dataDir, 'probe-'))
  try {
    fs.chownSync(probe, account.uid ?? 0, account.gid ?? 0)
    return canWrite(account, probe)
  } finally {
    fs.rmSync(probe, { recursive: true, force: true })
  }
}

const isDenied = (error: unknown) =>
  error instanceof Error &&
  'code' in error &&
  ['EACCES', 'EPERM', 'EROFS', 'ENOENT'].includes(String(error.code))

/** Undefined when the account reaches neither here nor `outside`. */
function placeSteppedDown(account: Account, dataDir: string, existing: string | undefined, outside: string) {
  try {
    letThrough(dataDir)
    const native = nativeFolder()
    const runsHere = canRun(account, programIn(native, 'postgres'))
    const writesHere = existing ? canWrite(account, existing) : fitsHere(account, dataDir)
    if (existing && !writesHere) return undefined
    const folder = runsHere && writesHere ? dataDir : reachableFolder(dataDir, outside)
    const data = existing ?? join(writesHere ? dataDir : folder, 'postgres')
    return { account, native: runsHere ? native : copyNative(native, folder), data }
  } catch (error) {
    if (isDenied(error)) return undefined
    throw error
  }
}

function refuseUnreachable(path: string, uid: number | undefined): never {
  throw new DatabaseRefused(
    `内置数据库以用户 ${uid} 运行，但该用户无法读写 ${path}：请放开其上级文件夹（chmod o+x），或把 HUIBIAN_DATA 指到别处，或设置 DATABASE_URL。`,
    `The embedded database runs as user ${uid}, which cannot reach ${path}: open its parent folders (chmod o+x), point HUIBIAN_DATA elsewhere, or set DATABASE_URL.`,
  )
}

/**
 * Finds a place that the database's account can use. Below a closed folder (root's home, say) another user reaches neither
 * programs nor data; they then go to `outside`, and where that cannot be written, stay and run in a user namespace.
 */
export function choosePlace(dataDir: string, outside: string): Place {
  const root = fs.realpathSync(dataDir)
  const existing = existingData(root)
  const owner: Owner | undefined = existing ? fs.statSync(existing) : undefined
  const account = databaseAccount(owner)
  restoreLinks(nativeFolder())
  if (account.uid === undefined) {
    const data = existing ?? join(root, 'postgres')
    const ours = !owner || owner.uid === (process.getuid?.() ?? owner.uid)
    return ours ? { account, native: nativeFolder(), data } : refuseUnreachable(data, process.getuid?.())
  }
  const place = placeSteppedDown(account, root, existing, outside)
  if (place) return place
  const inNamespace = existing ? undefined : namespacedAccount()
  if (!inNamespace) return refuseUnreachable(existing ?? root, account.uid)
  return { account: inNamespace, native: nativeFolder(), data: join(root, 'postgres') }
}
