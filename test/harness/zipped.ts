import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { writeArchive } from '@huibian/documents'

/** A ZIP of these files, and a list of their checksums. */
export async function zipped(files: Iterable<readonly [string, Buffer]>): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'zipped-'))
  try {
    const path = join(folder, 'made.zip')
    const entries = [...files].map(([name, bytes]) => ({ name, open: () => Readable.from([bytes]) }))
    await writeArchive(path, entries, { at: new Date('2099-03-20T02:00:00Z'), manifest: '清单.txt' })
    return await readFile(path)
  } finally {
    await rm(folder, { recursive: true })
  }
}
