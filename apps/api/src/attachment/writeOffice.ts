import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { shared, type Document, type SummaryTableData, type WordRendering } from '@huibian/documents'
import { awake } from '../platform/awake'
import type { Context } from '../platform/context'

const worker = join(__dirname, '..', '..', 'workers', 'office.mjs')
const TIME = 180_000

export type WordOrder = Pick<WordRendering, 'contents' | 'borrowed'> & {
  document: Document
  pictures?: ReadonlyMap<string, Uint8Array>
}

type Order =
  | ({ as: 'docx' } & WordOrder)
  | { as: 'form'; document: Document }
  | { as: 'summary'; table: SummaryTableData }

function inThread(order: Order): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(worker, {
      workerData: order,
      resourceLimits: { maxOldGenerationSizeMb: 1500 },
      execArgv: [],
    })
    const clock = setTimeout(() => {
      reject(new Error(`writing the file took longer than ${TIME} ms`))
      void thread.terminate()
    }, TIME)
    thread.on('message', (bytes: Uint8Array) => resolve(bytes))
    thread.on('error', reject)
    thread.on('exit', (code) => {
      clearTimeout(clock)
      reject(new Error(`the thread that writes Word files and workbooks ended with code ${code}`))
    })
  })
}

/**
 * Writes a document as DOCX in a thread of its own: seconds of work for a book, which must not stop the server, nor lose its transaction
 * where a busy server takes minutes over it.
 */
export async function printWord(ctx: Context, order: WordOrder): Promise<Uint8Array> {
  const pictures = new Map<string, Uint8Array>()
  for (const [id, bytes] of order.pictures ?? []) pictures.set(id, await shared(bytes))
  return awake(ctx, inThread({ as: 'docx', ...order, pictures }))
}

/** A form or table as XLSX, likewise. */
export const printWorkbook = (ctx: Context, document: Document): Promise<Uint8Array> =>
  awake(ctx, inThread({ as: 'form', document }))

/** 汇总表 as XLSX, likewise. */
export const printSummaryWorkbook = (ctx: Context, table: SummaryTableData): Promise<Uint8Array> =>
  awake(ctx, inThread({ as: 'summary', table }))
