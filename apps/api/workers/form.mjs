// Reads a filled form in a process of its own, so that one that eats time or memory is killed alone: form.mjs FILE MOST, the most cells
// that a form may have. Answers JSON { cells, lost } or { refused } on standard output; `lost` is what lies beside the cells. Plain
// JavaScript, because it is started by path from the sources and from what is built of them.
import { readFile } from 'node:fs/promises'
// Not the whole of the package: what it prints with takes longer to load than a form takes to read.
import { readForm, UnreadableTable } from '@huibian/documents/readForm'
import { besideCells } from './beside.mjs'
import { measure } from './measure.mjs'

const [file, most] = process.argv.slice(2)
const limits = { entries: 500, bytes: 60 * 1024 * 1024 }

async function read() {
  const refused = await measure(file, limits)
  if (refused) return { refused: refused === 'broken' ? 'notXlsx' : refused }
  try {
    return { cells: await readForm(await readFile(file), Number(most)), lost: await besideCells(file) }
  } catch (cause) {
    return { refused: cause instanceof UnreadableTable ? cause.reason : 'notXlsx' }
  }
}

process.stdout.write(JSON.stringify(await read()))
