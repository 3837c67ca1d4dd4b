import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { shared, type ContentsEntry, type Document } from '@huibian/documents'

const worker = join(__dirname, '..', '..', 'workers', 'book.mjs')
const TIME = 180_000

export type WordOrder = {
  document: Document
  pictures: Map<string, Uint8Array>
  contents: ContentsEntry[]
  /** The page numbers are the PDF's: Word is asked to find its own. */
  borrowed?: boolean
}

/** Writes a document as DOCX in a thread of its own: seconds of work for a book, which must not stop the server. */
export async function printWord(order: WordOrder): Promise<Uint8Array> {
  const pictures = new Map<string, Uint8Array>()
  for (const [id, bytes] of order.pictures) pictures.set(id, await shared(bytes))
  return new Promise((resolve, reject) => {
    const thread = new Worker(worker, {
      workerData: { ...order, pictures },
      resourceLimits: { maxOldGenerationSizeMb: 1500 },
      execArgv: [],
    })
    const clock = setTimeout(() => {
      reject(new Error(`writing the Word file took longer than ${TIME} ms`))
      void thread.terminate()
    }, TIME)
    thread.on('message', (bytes: Uint8Array) => resolve(bytes))
    thread.on('error', reject)
    thread.on('exit', (code) => {
      clearTimeout(clock)
      reject(new Error(`the Word thread ended with code ${code}`))
    })
  })
}
