import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { type Readable, Transform } from 'node:stream'
import { ZipFile } from 'yazl'

/** A file of an archive: `name` is its path inside, with `/`; the content is asked for when its turn comes. */
export type ArchiveEntry = { name: string; open: () => Readable | Promise<Readable> }

export type ArchivedFile = { name: string; size: number; sha256: string }

export type ArchiveOptions = {
  /** Instant that all entries carry. */
  at: Date
  /** Name of the list of checksums, e.g. 校验清单.txt; one line a file: sha256, two spaces, name. */
  manifest: string
}

export type Archive = { files: ArchivedFile[]; size: number; sha256: string }

/** Names that Windows can unpack: no reserved characters, no dots or blanks at the end of a part, 150 characters in all. */
// eslint-disable-next-line no-control-regex
const unsafe = /[<>:"\\|?*\u0000-\u001f]|(^|\/)\.{0,2}(\/|$)|[. ](\/|$)|^\//
const longest = 150

function refuseUnsafe(names: string[]): void {
  const seen = new Set<string>()
  for (const name of names) {
    const key = name.normalize('NFC').toLowerCase()
    if (unsafe.test(name) || name.length > longest) throw new Error(`Not a safe name in an archive: ${name}`)
    if (seen.has(key)) throw new Error(`Twice in the archive: ${name}`)
    seen.add(key)
  }
}

class Measure extends Transform {
  size = 0
  private readonly hash = createHash('sha256')

  override _transform(chunk: Buffer, _encoding: string, done: (error: null, chunk: Buffer) => void): void {
    this.size += chunk.length
    this.hash.update(chunk)
    done(null, chunk)
  }

  digest(): string {
    return this.hash.digest('hex')
  }
}

/** Adds one entry and resolves when it has gone through. */
function add(zip: ZipFile, entry: ArchiveEntry, at: Date): Promise<ArchivedFile> {
  return new Promise((resolve, reject) => {
    zip.addReadStreamLazy(entry.name, { mtime: at, mode: 0o100644 }, (give) => {
      Promise.resolve(entry.open()).then((source) => {
        const measure = new Measure()
        source.on('error', reject)
        measure.on('end', () => resolve({ name: entry.name, size: measure.size, sha256: measure.digest() }))
        give(null, source.pipe(measure))
      }, reject)
    })
  })
}

/**
 * Writes a ZIP file with UTF-8 names and stated times, entry by entry, and a list of SHA-256 sums as its last entry.
 * Throws on a name that is unsafe on Windows, too long, or there twice.
 */
export async function writeArchive(
  path: string,
  entries: ArchiveEntry[],
  { at, manifest }: ArchiveOptions,
): Promise<Archive> {
  refuseUnsafe([...entries.map(({ name }) => name), manifest])
  const zip = new ZipFile()
  const whole = new Measure()
  const written = pipeline(zip.outputStream, whole, createWriteStream(path))
  const filled = (async () => {
    const files: ArchivedFile[] = []
    for (const entry of entries) files.push(await add(zip, entry, at))
    const list = files.map(({ sha256, name }) => `${sha256}  ${name}\n`).join('')
    zip.addBuffer(Buffer.from(list), manifest, { mtime: at, mode: 0o100644 })
    zip.end()
    return files
  })()
  const [files] = await Promise.all([filled, written])
  return { files, size: whole.size, sha256: whole.digest() }
}
