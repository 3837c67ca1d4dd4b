import type { PdfResult, Rendering } from '../model/rendering.ts'
import { inThread, type RenderingLimits } from './inThread.ts'
import { picturesOf, sent, type SentSource, type Source } from './source.ts'

export type { RenderingLimits } from './inThread.ts'

export type WorkOrder = {
  print: SentSource
  fontFolders: readonly string[]
  pictures: Map<string, Uint8Array>
}

/**
 * Prints a document as PDF in a thread of its own, so that the caller stays free. Rejects when the thread breaks a limit,
 * cannot be started, or printing fails; the message says why.
 */
export async function renderPdf(
  source: Source,
  { fontFolders, images }: Rendering,
  limits: RenderingLimits,
): Promise<PdfResult> {
  const print = await sent(source)
  const pictures = await picturesOf(print, images)
  return inThread<PdfResult>({ print, fontFolders, pictures }, limits)
}
