import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import type { MessagePort } from 'node:worker_threads'
import type { RowsGiven, RowsWanted, TablesOrder } from './tablesInThread.ts'
import { type TableRow, writeTables } from './writeTable.ts'

async function* askedFor(port: MessagePort, table: RowsWanted): AsyncGenerator<TableRow> {
  for (;;) {
    const answer = once(port, 'message')
    port.postMessage(table)
    const [given]: RowsGiven[] = await answer
    if (given === undefined) throw new Error('The rows of a table could not be had')
    yield* given.rows
    if (given.last) return
  }
}

/** Writes tables whose rows are asked for through a port. */
export async function writeAsked({ tables, rows, properties }: TablesOrder): Promise<Uint8Array> {
  const out = new PassThrough()
  const chunks: Buffer[] = []
  out.on('data', (chunk: Buffer) => chunks.push(chunk))
  try {
    const asked = tables.map((head, at) => ({ ...head, rows: askedFor(rows, at) }))
    await writeTables(out, asked, properties)
    return Uint8Array.from(Buffer.concat(chunks))
  } finally {
    rows.close()
  }
}
