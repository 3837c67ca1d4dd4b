import { readdir, statfs } from 'node:fs/promises'
import type { FileStore } from '@tus/file-store'
import type { Violation } from '@huibian/domain'

const gigabyte = 1024 ** 3

/** What one account may have lying here untaken, in files and in bytes declared, and what stays free on the volume for everything else. */
export type UploadLimits = { files: number; bytes: number; free: number }

/** Many times what one drop of a console brings; the database, which may lie on the same volume, keeps room of its own. */
export const uploadLimits: UploadLimits = { files: 1000, bytes: 20 * gigabyte, free: gigabyte }

/** Why no room is made, and with what status the protocol says so. */
export type NoRoom = { status: 413 | 507; message: string; args: Violation['args'] }

type Lying = { account: string; size: number; begun: number; missing: number }

const isAbsent = (cause: unknown): boolean =>
  typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === 'ENOENT'

/** The store makes its folder in its own time, and who puts an installation away removes it: then nothing lies there. */
export async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (cause) {
    if (isAbsent(cause)) return []
    throw cause
  }
}

/** How many bytes of an upload are missing is only ever asked again until all are there. */
async function readLying(store: FileStore, id: string): Promise<Lying | undefined> {
  const upload = await store.getUpload(id).catch(() => undefined)
  if (upload?.size === undefined) return undefined
  const { size, offset, metadata, creation_date: begun } = upload
  return {
    account: metadata?.['account'] ?? '',
    size,
    begun: Date.parse(begun ?? ''),
    missing: size - offset,
  }
}

/** Tells whether there is room for another upload, and for more of one that has begun. */
export type Room = {
  another(account: string, size: number): Promise<NoRoom | undefined>
  more(): Promise<NoRoom | undefined>
}

export function roomIn(store: FileStore, limits: UploadLimits): Room {
  const known = new Map<string, Lying>()

  async function lying(): Promise<Lying[]> {
    const ids = (await namesIn(store.directory))
      .filter((name) => name.endsWith('.json'))
      .map((name) => name.slice(0, -5))
    const there = new Set(ids)
    for (const id of known.keys()) if (!there.has(id)) known.delete(id)
    const found: Lying[] = []
    for (const id of ids) {
      const held = known.get(id)
      const one = held?.missing === 0 ? held : await readLying(store, id)
      if (!one) continue
      known.set(id, one)
      found.push(one)
    }
    const since = Date.now() - store.getExpiration()
    return found.filter(({ begun }) => begun > since)
  }

  /** What was promised to others counts as taken, else all who begin at once would be promised the same room; what comes is kept as a copy, too. */
  async function isFree(wanted: number): Promise<boolean> {
    const { bavail, bsize } = await statfs(store.directory)
    return bavail * bsize - wanted >= limits.free
  }
  const noSpace: NoRoom = { status: 507, message: 'upload.noSpace', args: {} }

  return {
    async another(account, size) {
      const all = await lying()
      const own = all.filter((one) => one.account === account)
      if (own.length >= limits.files)
        return { status: 413, message: 'upload.tooManyOpen', args: { n: own.length } }
      const bytes = own.reduce((sum, one) => sum + one.size, size)
      if (bytes > limits.bytes) {
        const [n, max] = [bytes, limits.bytes].map((each) => Math.ceil((each / gigabyte) * 10) / 10)
        return { status: 413, message: 'upload.tooMuchOpen', args: { n: n ?? 0, max: max ?? 0 } }
      }
      const promised = all.reduce((sum, { missing }) => sum + missing, 2 * size)
      return (await isFree(promised)) ? undefined : noSpace
    },
    more: async () => ((await isFree(0)) ? undefined : noSpace),
  }
}
