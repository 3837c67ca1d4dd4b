import { createHash, randomUUID } from 'node:crypto'
import {
  chmodSync,
  createReadStream,
  createWriteStream,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** What a stored run of bytes is known by. */
export type Stored = { sha256: string; size: number }

/** Content-addressed bytes: what is put twice is kept once, and nothing is ever changed in place. */
export type FileStore = {
  put(source: Readable | Uint8Array): Promise<Stored>
  /** `range` in bytes, both ends included. */
  open(sha256: string, range?: { start: number; end: number }): Readable
  bytes(sha256: string): Promise<Buffer>
  has(sha256: string): Promise<boolean>
  remove(sha256: string): Promise<void>
}

/** A stream takes a few pieces at once before it waits. */
const piece = 256 * 1024

/** Bytes in pieces, so that the digest of a large file leaves the server free between them. */
function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece)
}

/** Makes a folder that nobody else lists, also of one that an earlier version left open. */
export function ownFolder(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if ((statSync(folder).mode & 0o077) !== 0) chmodSync(folder, 0o700)
  return folder
}

/** No write takes a day: what is older was left by a process that was killed over it. */
const leftover = 86_400_000

/** Removes what was never finished; another process may write, finish or sweep beside this one. */
function sweep(temporary: string): void {
  for (const name of readdirSync(temporary)) {
    const path = join(temporary, name)
    const written = statSync(path, { throwIfNoEntry: false })
    if (written?.isFile() && written.mtimeMs + leftover < Date.now()) rmSync(path, { force: true })
  }
}

/** A store in a folder: two levels of hexadecimal names, written to a temporary name and renamed once. */
export function folderStore(folder: string): FileStore {
  const temporary = join(folder, 'incoming')
  mkdirSync(temporary, { recursive: true, mode: 0o700 })
  sweep(temporary)
  const place = (sha256: string): string => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a file name of the store')
    return join(folder, sha256.slice(0, 2), sha256)
  }
  const open: FileStore['open'] = (sha256, range) => createReadStream(place(sha256), range ?? {})
  return {
    open,
    async put(source) {
      const name = join(temporary, randomUUID())
      const hash = createHash('sha256')
      let size = 0
      const measure = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          hash.update(chunk)
          size += chunk.length
          done(null, chunk)
        },
      })
      try {
        const readable = source instanceof Readable ? source : Readable.from(pieces(source))
        await pipeline(readable, measure, createWriteStream(name, { mode: 0o600 }))
        const sha256 = hash.digest('hex')
        mkdirSync(join(folder, sha256.slice(0, 2)), { recursive: true, mode: 0o700 })
        await rename(name, place(sha256))
        return { sha256, size }
      } catch (cause) {
        await rm(name, { force: true })
        throw cause
      }
    },
    async bytes(sha256) {
      const { size } = await stat(place(sha256))
      const bytes = Buffer.allocUnsafeSlow(size)
      let at = 0
      for await (const chunk of open(sha256)) at += (chunk as Buffer).copy(bytes, at)
      return bytes.subarray(0, at)
    },
    has: (sha256) =>
      stat(place(sha256)).then(
        () => true,
        () => false,
      ),
    remove: (sha256) => rm(place(sha256), { force: true }),
  }
}

/** The store that `HUIBIAN_FILES` names. */
export function openStore(setting: string): FileStore {
  if (setting.startsWith('file:')) return folderStore(setting.slice('file:'.length))
  throw new Error(`HUIBIAN_FILES=${setting}：本版本支持 file:文件夹`)
}
