import {
  formInThread,
  summaryInThread,
  wordInThread,
  type Document,
  type Source,
  type SummaryTableData,
  type WordRendering,
} from '@huibian/documents'
import { awake } from '../platform/awake'
import type { Context } from '../platform/context'

export type WordOrder = Pick<WordRendering, 'contents' | 'borrowed'> & {
  document: Source
  pictures?: ReadonlyMap<string, Uint8Array>
}

/**
 * Writes a document as DOCX in a thread of its own: seconds of work for a book, which must not stop the server, nor lose its transaction
 * where a busy server takes minutes over it.
 */
export function printWord(ctx: Context, { document, pictures, ...numbers }: WordOrder): Promise<Uint8Array> {
  const images = (id: string): Uint8Array => {
    const bytes = pictures?.get(id)
    if (!bytes) throw new Error(`the document has no picture ${id}`)
    return bytes
  }
  return awake(ctx, wordInThread(document, { images, ...numbers }))
}

/** A form or table as XLSX, likewise. */
export const printWorkbook = (ctx: Context, document: Document): Promise<Uint8Array> =>
  awake(ctx, formInThread(document))

/** 汇总表 as XLSX, likewise. */
export const printSummaryWorkbook = (ctx: Context, table: SummaryTableData): Promise<Uint8Array> =>
  awake(ctx, summaryInThread(table))
