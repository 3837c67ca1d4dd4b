// Reads a spreadsheet in a process of its own, so that one that eats time or memory is killed alone: sheet.mjs FILE REQUEST, where
// REQUEST is JSON { columns, rows, whole }; `whole` asks what of the file is left out. Answers JSON { lacking, left, lost } and a line of JSON for each row, or { refused, limit? }, on standard output: ten
// thousand rows at once would hold up who reads them. Plain JavaScript, because it is
// started by path from the sources and from what is built of them.
import { readFile } from 'node:fs/promises'
// Not the whole of the package: what it prints with takes longer to load than a sheet takes to read.
import { readTable, UnreadableTable } from '@huibian/documents/readTable'
import { besideCells } from './beside.mjs'
import { measure } from './measure.mjs'

const [file, request] = process.argv.slice(2)
const limits = { entries: 500, bytes: 60 * 1024 * 1024 }

async function read() {
  const refused = await measure(file, limits)
  if (refused) return { refused: refused === 'broken' ? 'notXlsx' : refused }
  const { columns, rows, whole } = JSON.parse(request)
  try {
    const table = await readTable(await readFile(file), columns, { rows })
    const { lacking, left } = table
    const told = whole ? { lacking, left, lost: await besideCells(file) } : { lacking }
    return [told, ...table.rows]
  } catch (cause) {
    if (cause instanceof UnreadableTable) return { refused: cause.reason, limit: cause.limit }
    return { refused: 'notXlsx' }
  }
}

process.stdout.write(
  [await read()]
    .flat()
    .map((line) => JSON.stringify(line))
    .join('\n'),
)
