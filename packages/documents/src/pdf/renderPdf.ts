import type { Document } from '../model/document.ts'
import type { PdfResult, Rendering } from '../model/rendering.ts'
import { pictureIds } from '../model/walk.ts'
import { inThread, type RenderingLimits } from './inThread.ts'
import { shared } from './shared.ts'

export type { RenderingLimits } from './inThread.ts'

export type WorkOrder = {
  document: Document
  fontFolders: readonly string[]
  pictures: Map<string, Uint8Array>
}

async function picturesOf(document: Document, { images }: Rendering): Promise<Map<string, Uint8Array>> {
  const pictures = new Map<string, Uint8Array>()
  for (const id of pictureIds(document)) {
    if (images === undefined) throw new Error(`No source for the picture ${id}`)
    pictures.set(id, await shared(images(id)))
  }
  return pictures
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
  const pictures = await picturesOf(document, rendering)
  return inThread<PdfResult>({ document, fontFolders, pictures }, limits)
}
