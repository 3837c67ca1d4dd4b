import { buffer } from 'node:stream/consumers'
import { fromBuffer, type Entry, type ZipFile } from 'yauzl'

/** The files of a ZIP by their names, as another program reads them. */
export async function unzipped(bytes: Buffer): Promise<Map<string, Buffer>> {
  const zip = await new Promise<ZipFile>((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, opened) => (opened ? resolve(opened) : reject(error)))
  })
  const files = new Map<string, Buffer>()
  for (let entry = await next(zip); entry; entry = await next(zip))
    files.set(entry.fileName, await read(zip, entry))
  return files
}

function next(zip: ZipFile): Promise<Entry | undefined> {
  return new Promise((resolve, reject) => {
    zip.removeAllListeners()
    zip
      .once('entry', resolve)
      .once('end', () => resolve(undefined))
      .once('error', reject)
    zip.readEntry()
  })
}

function read(zip: ZipFile, entry: Entry): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (stream ? resolve(buffer(stream)) : reject(error)))
  })
}
