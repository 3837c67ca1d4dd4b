// Reads or fills an office's own .docx or .xlsx in a process of its own, so that one that eats time or memory is killed alone:
// template.mjs read FILE MOST, or template.mjs fill FILE REQUEST RESULT, where REQUEST holds JSON { marks, data, at }. Answers
// JSON { layout }, { filled } or { refused, place? } on standard output. Plain JavaScript, because it is started by path from the sources
// and from what is built of them.
import { readFile, writeFile } from 'node:fs/promises'
// Not the whole of the package: what it prints with takes longer to load than a file takes to fill.
import { fillTemplate, NoSuchPlace, readTemplate, UnreadableTemplate } from '@huibian/documents/template'

const [what, file, second, result] = process.argv.slice(2)

const countOf = ({ tables, paragraphs }) =>
  paragraphs.length +
  tables.reduce((sum, { rows }) => sum + rows.reduce((n, row) => n + row.places.length, 0), 0)

async function read() {
  const layout = await readTemplate(await readFile(file))
  return countOf(layout) > Number(second) ? { refused: 'tooMany' } : { layout }
}

async function fill() {
  const { marks, data, at } = JSON.parse(await readFile(second, 'utf8'))
  await writeFile(result, await fillTemplate(await readFile(file), marks, { ...data, at: new Date(at) }))
  return { filled: true }
}

function refused(cause) {
  if (cause instanceof UnreadableTemplate) return { refused: 'unreadable' }
  if (cause instanceof NoSuchPlace) return { refused: 'noPlace', place: cause.place }
  throw cause
}

process.stdout.write(JSON.stringify(await (what === 'read' ? read() : fill()).catch(refused)))
