// Reads a filled form in a process of its own, so that one that eats time or memory is killed alone: form.mjs FILE MOST, the most cells
// that a form may have. Answers JSON { cells, lost } or { refused } on standard output; `lost` is what lies beside the cells. Plain
// JavaScript, because it is started by path from the sources and from what is built of them.
import { readFile } from 'node:fs/promises'
// Not the whole of the package: what it prints with takes longer to load than a form takes to read.
import { readForm, UnreadableTable } from '@huibian/documents/readForm'
import { measure } from './measure.mjs'
import { elementsAt, partsLike } from './parts.mjs'

const [file, most] = process.argv.slice(2)
const limits = { entries: 500, bytes: 60 * 1024 * 1024 }

const textOf = ({ name, children }) =>
  children.map((child) => (typeof child === 'string' ? (name === 't' ? child : '') : textOf(child))).join('')

const holds = ({ children }, name) =>
  children.some((child) => typeof child !== 'string' && (child.name === name || holds(child, name)))

function drawn(anchor) {
  const text = textOf(anchor)
  if (holds(anchor, 'pic')) return { kind: 'picture', text }
  return { kind: holds(anchor, 'chart') ? 'chart' : 'shape', text }
}

/** Comments, pictures, charts and drawings, which are no cells. */
async function lostOf() {
  const lost = []
  for (const [name, xml] of await partsLike(file, /^xl\/(?:comments\/?|drawings\/drawing)\d*\.xml$/))
    if (name.startsWith('xl/drawings/')) lost.push(...Array.from(elementsAt(xml, 1), drawn))
    else
      for (const comment of elementsAt(xml, 2))
        if (comment.name === 'comment') lost.push({ kind: 'comment', text: textOf(comment) })
  return lost
}

async function read() {
  const refused = await measure(file, limits)
  if (refused) return { refused: refused === 'broken' ? 'notXlsx' : refused }
  try {
    return { cells: await readForm(await readFile(file), Number(most)), lost: await lostOf() }
  } catch (cause) {
    return { refused: cause instanceof UnreadableTable ? cause.reason : 'notXlsx' }
  }
}

process.stdout.write(JSON.stringify(await read()))
