// Compiles one made-up book in a process of its own and prints what it took:
//   node compile-book.mjs pdf|docx CASES FOLDER-OF-FIGURES [RESULT]
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundledFonts, caseBook, renderPdf, writeDocx } from '@huibian/documents'
import { caseBookData } from './case-book.mjs'
import { peakMegabytes } from './peak.mjs'

const [kind, count, folder, result] = process.argv.slice(2)
const cases = Number(count)
/** Three hundred cases have figures of their own; a longer book shows them again. */
const images = (id) => readFileSync(join(folder, `figure-${Number(id.slice('figure-'.length)) % 300}.jpg`))
const book = caseBook(caseBookData(cases))

const compile = {
  pdf: () => renderPdf(book, { fontFolders: [bundledFonts], images }, { heap: 300 + cases, time: 120_000 }),
  docx: async () => ({ bytes: await writeDocx(book, { images, contents: [] }) }),
}

const [before, began] = [process.cpuUsage(), performance.now()]
const { bytes, pages, contents } = await compile[kind]()
const { user, system } = process.cpuUsage(before)
console.log(
  JSON.stringify({
    kind,
    cases,
    seconds: (performance.now() - began) / 1000,
    cpuSeconds: (user + system) / 1e6,
    peakMegabytes: peakMegabytes(),
    megabytes: bytes.length / 1e6,
    pages,
  }),
)
if (result !== undefined) writeFileSync(result, bytes)
if (result !== undefined && contents !== undefined)
  writeFileSync(`${result}.contents.json`, JSON.stringify(contents))
