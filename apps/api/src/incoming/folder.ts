import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PackageData } from '@huibian/domain'

/** Files that what came in is made of, each by the path that it has in a package, and where it lies for now. */
export type Folder = {
  put: (path: string, bytes: Uint8Array) => Promise<string>
  placeOf: (path: string) => string
  files: () => PackageData['files']
}

function folderAt(directory: string): Folder {
  const laid = new Map<string, { at: string; size: number; sha256: string }>()
  return {
    put: async (path, bytes) => {
      const at = join(directory, String(laid.size))
      await writeFile(at, bytes, { mode: 0o600 })
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      laid.set(path, { at, size: bytes.byteLength, sha256 })
      return sha256
    },
    placeOf: (path) => laid.get(path)?.at ?? '',
    files: () => [...laid].map(([path, { size, sha256 }]) => ({ path, size, sha256 })),
  }
}

/** Gives a folder to `use`; what was laid into it is removed afterwards. */
export async function withFolder<T>(use: (folder: Folder) => Promise<T>): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), 'huibian-incoming-'))
  try {
    return await use(folderAt(directory))
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}
