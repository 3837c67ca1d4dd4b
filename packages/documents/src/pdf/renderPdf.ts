import type { Document } from '../model/document.ts'
import type { PdfResult, Rendering } from '../model/rendering.ts'
import { pictureIds } from '../model/walk.ts'
import { inThread, type RenderingLimits } from './inThread.ts'

export type { RenderingLimits } from './inThread.ts'

export type WorkOrder = {
  document: Document
  fontFolders: readonly string[]
  pictures: Map<string, Uint8Array>
}

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
export function renderPdf(
  document: Document,
  rendering: Rendering,
  limits: RenderingLimits,
): Promise<PdfResult> {
  const { fontFolders } = rendering
  return inThread<PdfResult>({ document, fontFolders, pictures: picturesOf(document, rendering) }, limits)
}
