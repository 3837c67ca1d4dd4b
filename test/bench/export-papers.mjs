// Writes what a server writes for an edition, a summary table and lists, with the server's own code in a process that does nothing else, and
// prints how long each took and how long the process was not free meanwhile, in milliseconds:
//   node export-papers.mjs CASES FOLDER-OF-FIGURES
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import {
  bundledFonts,
  materials,
  proposalTable,
  formInThread,
  renderPdf,
  summaryInThread,
  wordInThread,
} from '@huibian/documents'
import { sheetBytes } from '../../apps/api/dist/platform/sheet.js'
import { caseBookData } from './case-book.mjs'
import { listOf } from './list.mjs'
import { stalled } from './stall.mjs'

const [count, folder] = process.argv.slice(2)
const cases = Number(count)
const { demo, created, ...data } = caseBookData(cases)
const shown = Array.from({ length: cases }, (_, at) => at).filter((at) => at % 3 !== 2)
const pictures = new Map(shown.map((at) => [`figure-${at}`, readFileSync(join(folder, `figure-${at}.jpg`))]))
const images = (id) => pictures.get(id)
const book = { book: JSON.stringify(data), pictures: [...pictures.keys()], demo, created }
const limits = { heap: 400 + 2 * cases, time: 360_000 }

const lines = data.chapters.flatMap(({ title: theme, cases: own }) =>
  own.map(({ title, unit, region }) => ({ title, unit, region, theme })),
)
const summary = {
  campaign: data.title,
  heading: '案例汇总表',
  unit: data.organiser,
  filledBy: '演示填表人',
  phone: '0371-00000000',
  date: data.date,
  rows: lines.map((line, at) => ({
    ...line,
    unitType: 'TISC',
    served: '中小企业12家',
    contact: '演示联系人',
    phone: '0379-00000000',
    email: `demo${at}@example.edu.cn`,
    remark: '',
  })),
  demo,
  created,
}
const proposals = {
  campaign: data.title,
  heading: '遴选建议表',
  unit: data.organiser,
  date: data.date,
  cases: lines.map((line, at) => ({
    ...line,
    number: `AL-${at + 1}`,
    chapter: line.theme,
    proposal: '入选',
    reason: '做法具体，成效有数据支撑，可复制推广',
  })),
  demo,
  created,
}

async function gathered() {
  let bytes = 0
  // The pictures are the store's own streams; what is made here are the texts and the list.
  for (const { name, open } of await materials(book, images))
    if (/\.(?:docx|xlsx)$/.test(name)) bytes += (await buffer(await open())).length
  return bytes
}

const works = {
  firstList: () => sheetBytes(listOf(10)),
  list: () => sheetBytes(listOf(3000)),
  summary: () => summaryInThread(summary),
  proposals: () => formInThread(proposalTable(proposals)),
  pdf: () => renderPdf(book, { fontFolders: [bundledFonts], images }, limits),
  docx: () => wordInThread(book, { images }),
  materials: gathered,
}

const told = {}
for (const [name, work] of Object.entries(works)) {
  const { time, stall } = await stalled(work)
  told[name] = { time: Math.round(time), stall: Math.round(stall) }
}
console.log(JSON.stringify(told))
