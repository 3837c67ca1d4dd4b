import { Worker } from 'node:worker_threads'
import type { Document } from '../model/document.ts'
import type { PdfResult, Rendering } from '../model/rendering.ts'
import { pictureIds } from '../model/walk.ts'

export type RenderingLimits = {
  /** Megabytes of heap the thread may take; a book needs about 300 and 1 a case. */
  heap: number
  /** Milliseconds after which the thread is ended. */
  time: number
}

export type WorkOrder = {
  document: Document
  fontFolders: readonly string[]
  pictures: Map<string, Uint8Array>
}
export type WorkResult = { done: PdfResult } | { failed: string }

// A thread needs plain JavaScript: run from sources, it is the built one.
const entry = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/pdf/worker.js' : './worker.js',
  import.meta.url,
)

/**
 * Prints a document as PDF in a thread of its own, so that the caller stays free. Rejects when the thread breaks a limit,
 * cannot be started, or printing fails; the message says why.
 */
export function renderPdf(
  document: Document,
  rendering: Rendering,
  limits: RenderingLimits,
): Promise<PdfResult> {
  const { fontFolders, images } = rendering
  const pictures = new Map(
    pictureIds(document).map((id): [string, Uint8Array] => {
      if (images === undefined) throw new Error(`No source for the picture ${id}`)
      return [id, images(id)]
    }),
  )
  const order: WorkOrder = { document, fontFolders, pictures }
  return new Promise((resolve, reject) => {
    const worker = new Worker(entry, {
      workerData: order,
      resourceLimits: { maxOldGenerationSizeMb: limits.heap },
      execArgv: [],
    })
    const clock = setTimeout(() => {
      reject(new Error(`Printing took longer than ${limits.time} ms`))
      void worker.terminate()
    }, limits.time)
    worker.on('message', (result: WorkResult) => {
      if ('done' in result) resolve(result.done)
      else reject(new Error(result.failed))
    })
    worker.on('error', reject)
    worker.on('exit', (code) => {
      clearTimeout(clock)
      reject(new Error(`The printing thread ended with code ${code}`))
    })
  })
}
