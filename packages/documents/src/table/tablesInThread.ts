import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { inThread } from '../pdf/inThread.ts'
import type { BookProperties, TableContent, TableRow } from './writeTable.ts'

/** A table without its rows, which the thread asks for as it writes. */
export type TableHead = Omit<TableContent, 'rows'>

export type TablesOrder = { tables: TableHead[]; rows: MessagePort; properties: BookProperties }

/** Asks for the next rows of a table, by its place. */
export type RowsWanted = number

/** The next rows of a table, of which those that are `last` are followed by none; nothing where they could not be had. */
export type RowsGiven = { rows: TableRow[]; last: boolean } | undefined

const limits = { heap: 600, time: 180_000 }

/** Rows handed over at once: few enough that nobody waits for it. */
const most = 200

function headOf(table: TableContent): TableHead {
  const { rows: _, ...head } = table
  return head
}

async function* batches(rows: TableContent['rows']): AsyncGenerator<RowsGiven, void> {
  let batch: TableRow[] = []
  for await (const row of rows) {
    batch.push(row)
    if (batch.length < most) continue
    yield { rows: batch, last: false }
    batch = []
  }
  yield { rows: batch, last: true }
}

/**
 * Writes tables as `writeTables` does, in a thread of its own that asks for rows as it needs them: neither are all of them there at once, nor
 * does anybody wait. Gives the file, which is bounded by what is packed of it.
 */
export async function tablesInThread(
  tables: readonly TableContent[],
  properties: BookProperties,
): Promise<Uint8Array> {
  const { port1, port2 } = new MessageChannel()
  const sources = tables.map(({ rows }) => batches(rows))
  let broken: { cause: unknown } | undefined
  port1.on('message', (table: RowsWanted) => {
    sources[table]?.next().then(
      ({ value }) => port1.postMessage(value),
      (cause: unknown) => {
        broken = { cause }
        port1.postMessage(undefined)
      },
    )
  })
  try {
    const heads = tables.map(headOf)
    const order = { tables: heads, rows: port2, properties }
    return (await inThread<{ bytes: Uint8Array }>(order, limits, [port2])).bytes
  } catch (cause) {
    throw broken ? broken.cause : cause
  } finally {
    port1.close()
    for (const source of sources) await source.return()
  }
}
