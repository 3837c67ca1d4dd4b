import { promisify } from 'node:util'
import { open, type Entry, type Options, type ZipFile } from 'yauzl'

/** What holds more parts is no text and no table. */
const mostParts = 2000

const kinds: ReadonlyMap<string, 'word' | 'sheet'> = new Map([
  ['word/document.xml', 'word'],
  ['xl/workbook.xml', 'sheet'],
])

const opened = promisify<string, Options, ZipFile>(open)

/**
 * What an office file is by the directory at its end. Who writes a large table from its first row on tells at the end alone what it was, where
 * whoever looks at the beginning has given up.
 */
export async function officeOf(path: string): Promise<'word' | 'sheet' | undefined> {
  const archive = await opened(path, { lazyEntries: true, autoClose: false }).catch(() => undefined)
  if (!archive) return undefined
  const kind = await kindIn(archive)
  archive.close()
  return kind
}

/** By the part that makes it what it is; one whose directory is broken is none. */
function kindIn(archive: ZipFile): Promise<'word' | 'sheet' | undefined> {
  if (archive.entryCount > mostParts) return Promise.resolve(undefined)
  return new Promise((resolve) => {
    archive.on('error', () => resolve(undefined))
    archive.on('end', () => resolve(undefined))
    archive.on('entry', ({ fileName }: Entry) => {
      const kind = kinds.get(fileName)
      if (kind) resolve(kind)
      else archive.readEntry()
    })
    archive.readEntry()
  })
}
