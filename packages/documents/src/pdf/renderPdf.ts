import type { Document } from '../model/document.ts'
import type { PdfResult, Rendering } from '../model/rendering.ts'
import { pictureIds } from '../model/walk.ts'
import { endThread, keepThread, takeThread } from './threads.ts'

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

function picturesOf(document: Document, { images }: Rendering): Map<string, Uint8Array> {
  return new Map(
    pictureIds(document).map((id): [string, Uint8Array] => {
      if (images === undefined) throw new Error(`No source for the picture ${id}`)
      return [id, images(id)]
    }),
  )
}

/**
 * Prints a document as PDF in a thread of its own, so that the caller stays free. Rejects when the thread breaks a limit,
 * cannot be started, or printing fails; the message says why.
 */
export async function renderPdf(
  document: Document,
  rendering: Rendering,
  limits: RenderingLimits,
): Promise<PdfResult> {
  const { fontFolders } = rendering
  const order: WorkOrder = { document, fontFolders, pictures: picturesOf(document, rendering) }
  const thread = takeThread(limits.heap)
  let clock: NodeJS.Timeout | undefined
  try {
    const result = await new Promise<WorkResult>((resolve, reject) => {
      clock = setTimeout(() => reject(new Error(`Printing took longer than ${limits.time} ms`)), limits.time)
      thread.once('message', resolve)
      thread.once('error', reject)
      thread.once('exit', (code) => reject(new Error(`The printing thread ended with code ${code}`)))
      thread.postMessage(order)
    })
    if ('failed' in result) throw new Error(result.failed)
    keepThread(thread, limits.heap)
    return result.done
  } catch (cause) {
    endThread(thread)
    throw cause
  } finally {
    clearTimeout(clock)
  }
}
