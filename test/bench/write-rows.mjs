// Writes a table of made-up rows as XLSX in a process of its own and prints what it took; as the server does where it says `server`, in a thread,
// while the process that has the rows stays free:
//   node write-rows.mjs ROWS RESULT [lists|server]
import { writeTable } from '@huibian/documents/writeTable'
import { writeFile } from 'node:fs/promises'
import { listOf } from './list.mjs'
import { peakMegabytes } from './peak.mjs'
import { stalled } from './stall.mjs'

const [count, result, how] = process.argv.slice(2)
const table = listOf(Number(count), how === 'lists')

async function asServer() {
  const { sheetBytes } = await import('../../apps/api/dist/platform/sheet.js')
  const { result: bytes, stall } = await stalled(() => sheetBytes(table))
  await writeFile(result, bytes)
  return { stall: Math.round(stall) }
}

const [before, began] = [process.cpuUsage(), performance.now()]
const told = how === 'server' ? await asServer() : void (await writeTable(result, table))
const used = process.cpuUsage(before)
console.log(
  JSON.stringify({
    rows: Number(count),
    seconds: (performance.now() - began) / 1000,
    cpuSeconds: (used.user + used.system) / 1e6,
    peakMegabytes: peakMegabytes(),
    ...told,
  }),
)
