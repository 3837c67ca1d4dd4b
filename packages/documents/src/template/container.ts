import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { type Entry, fromBuffer, type ZipFile as Archive } from 'yauzl'
import { ZipFile } from 'yazl'
import { stateTime } from '../archive/zipTime.ts'

/** A template that cannot be read or filled, with what is wrong in English for the log. */
export class UnreadableTemplate extends Error {}

/** The parts of an Office file by their names, in the order in which they lie in it. */
export type Parts = Map<string, Buffer>

const mostParts = 2000
const mostUnpacked = 100 * 1024 * 1024

const open = promisify<Buffer, { lazyEntries: boolean }, Archive>(fromBuffer)

/** What lies in an archive; a part that holds more than it says fails when it is read. */
function entriesOf(archive: Archive): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = []
    archive.on('error', reject)
    archive.on('end', () => resolve(entries))
    archive.on('entry', (entry: Entry) => {
      entries.push(entry)
      if (entries.length > mostParts) reject(new Error('the file has too many parts'))
      else archive.readEntry()
    })
    archive.readEntry()
  })
}

/** Reads an Office file. Throws UnreadableTemplate where it is none, or larger unpacked than any form. */
export async function unpack(bytes: Uint8Array): Promise<Parts> {
  try {
    const archive = await open(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
    })
    const entries = (await entriesOf(archive)).filter(({ fileName }) => !fileName.endsWith('/'))
    const size = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
    if (size > mostUnpacked) throw new Error('the file is too large')
    const read = promisify(archive.openReadStream.bind(archive)) as (
      entry: Entry,
    ) => Promise<NodeJS.ReadableStream>
    const parts: Parts = new Map()
    for (const entry of entries) parts.set(entry.fileName, await buffer(await read(entry)))
    if (parts.size !== entries.length) throw new Error('a part is there twice')
    return parts
  } catch (cause) {
    throw new UnreadableTemplate(cause instanceof Error ? cause.message : String(cause))
  }
}

/** Writes the parts as a file; the same parts and time give the same bytes. */
export async function pack(parts: Parts, at: Date): Promise<Uint8Array> {
  const zip = new ZipFile()
  for (const [name, bytes] of parts) zip.addBuffer(bytes, name, { mtime: at })
  zip.end()
  return stateTime(await buffer(zip.outputStream), at)
}
