// Sets the same made-up book with Typst in a process of its own and prints what it took:
//   node compile-typst.mjs CASES FOLDER-OF-FIGURES [RESULT]
import { symlinkSync, copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { caseBookData } from './case-book.mjs'
import { peakMegabytes } from './peak.mjs'

const [count, folder, result] = process.argv.slice(2)
const here = fileURLToPath(new URL('.', import.meta.url))
const fonts = join(here, '../../packages/documents/fonts')
const workspace = mkdtempSync(join(tmpdir(), 'typst-'))
copyFileSync(join(here, 'book.typ'), join(workspace, 'book.typ'))
symlinkSync(folder, join(workspace, 'figures'))
const data = JSON.stringify(caseBookData(Number(count)))

const [before, began] = [process.cpuUsage(), performance.now()]
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [fonts] }] })
compiler.mapShadow(join(workspace, 'book.json'), Buffer.from(data))
const compiled = compiler.compile({ mainFilePath: join(workspace, 'book.typ') })
const error = compiled.takeError?.() ?? null
if (error) throw new Error(JSON.stringify(error.shortDiagnostics))
const bytes = compiler.pdf(compiled.result, { pdfTags: true })
const { user, system } = process.cpuUsage(before)
console.log(
  JSON.stringify({
    kind: 'typst',
    cases: Number(count),
    seconds: (performance.now() - began) / 1000,
    cpuSeconds: (user + system) / 1e6,
    peakMegabytes: peakMegabytes(),
    megabytes: bytes.length / 1e6,
  }),
)
if (result !== undefined) writeFileSync(result, bytes)
rmSync(workspace, { recursive: true })
