import {
  type PDFContext,
  PDFDocument,
  PDFName,
  PDFObjectCopier,
  PDFPageEmbedder,
  PDFPageLeaf,
  PDFRef,
} from '@cantoo/pdf-lib'

/** A drawn seal as an object of its own, and its size in points. */
export type Appearance = { form: PDFRef; width: number; height: number }

/** Takes the first page of a PDF into a context as a form that can be drawn. */
export async function takeAppearance(drawing: Uint8Array, context: PDFContext): Promise<Appearance> {
  const source = await PDFDocument.load(drawing, { updateMetadata: false })
  const page = PDFObjectCopier.for(source.context, context).copy(source.getPage(0).node)
  if (!(page instanceof PDFPageLeaf)) throw new Error('The drawing of a seal has no page')
  const embedder = await PDFPageEmbedder.for(page)
  const form = await embedder.embedIntoContext(context)
  // The form holds what the page's own contents said.
  const contents = page.get(PDFName.of('Contents'))
  if (contents instanceof PDFRef) context.delete(contents)
  return { form, width: embedder.width, height: embedder.height }
}

/** The degrees by which a drawing stands upright on a page that is turned, as a form's matrix. */
export function upright(turn: number, { width, height }: { width: number; height: number }): number[] {
  if (turn === 90) return [0, 1, -1, 0, height, 0]
  if (turn === 180) return [-1, 0, 0, -1, width, height]
  if (turn === 270) return [0, -1, 1, 0, 0, width]
  return [1, 0, 0, 1, 0, 0]
}
