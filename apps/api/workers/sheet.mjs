// Reads a spreadsheet in a process of its own, so that one that eats time or memory is killed alone: sheet.mjs FILE REQUEST, where
// REQUEST is JSON { columns, rows }. Answers JSON { rows, lacking } or { refused, limit? } on standard output. Plain JavaScript, because it is
// started by path from the sources and from what is built of them.
import { readFile } from 'node:fs/promises'
// Not the whole of the package: what it prints with takes longer to load than a sheet takes to read.
import { readTable, UnreadableTable } from '@huibian/documents/readTable'
import yauzl from 'yauzl'

const [file, request] = process.argv.slice(2)
const limits = { entries: 500, bytes: 60 * 1024 * 1024 }

/** Unpacks everything once, counting only: a file that says less than it holds is stopped here. */
function measure(path) {
  return new Promise((resolve) => {
    yauzl.open(path, { lazyEntries: true, validateEntrySize: true }, (cause, zip) => {
      if (cause) return resolve('notXlsx')
      let total = 0
      let entries = 0
      const stop = (why) => {
        zip.close()
        resolve(why)
      }
      zip.on('error', () => stop('notXlsx'))
      zip.on('end', () => resolve(undefined))
      zip.on('entry', (entry) => {
        entries += 1
        if (entries > limits.entries) return stop('bomb')
        if (entry.fileName.endsWith('/')) return zip.readEntry()
        zip.openReadStream(entry, (failed, stream) => {
          if (failed) return stop('notXlsx')
          stream.on('data', (chunk) => {
            total += chunk.length
            if (total > limits.bytes) {
              stream.destroy()
              stop('bomb')
            }
          })
          stream.on('error', () => stop('notXlsx'))
          stream.on('end', () => zip.readEntry())
        })
      })
      zip.readEntry()
    })
  })
}

async function read() {
  const refused = await measure(file)
  if (refused) return { refused }
  const { columns, rows } = JSON.parse(request)
  try {
    return await readTable(await readFile(file), columns, { rows })
  } catch (cause) {
    if (cause instanceof UnreadableTable) return { refused: cause.reason, limit: cause.limit }
    return { refused: 'notXlsx' }
  }
}

process.stdout.write(JSON.stringify(await read()))
