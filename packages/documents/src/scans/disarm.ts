import { PDFArray, PDFDict, PDFName, type PDFPage } from '@cantoo/pdf-lib'

/** Marks on a page that hold a file, a film or a scene instead of something drawn. */
const carriers = ['FileAttachment', 'Movie', 'Sound', 'Screen', 'RichMedia', '3D'].map((name) =>
  PDFName.of(name),
)
const acting = ['A', 'AA', 'PA'].map((name) => PDFName.of(name))

/** Takes from a page whatever acts when it is opened or touched: scripts, starts of programs, links, files. What is drawn stays. */
export function disarm(page: PDFPage): void {
  for (const key of ['AA', 'AF', 'B']) page.node.delete(PDFName.of(key))
  const marks = page.node.Annots()
  if (!(marks instanceof PDFArray)) return
  for (let at = marks.size() - 1; at >= 0; at--) {
    const mark = marks.lookup(at)
    const kind = mark instanceof PDFDict ? mark.lookup(PDFName.of('Subtype')) : undefined
    if (!(mark instanceof PDFDict) || carriers.some((one) => one === kind)) marks.remove(at)
    else for (const key of acting) mark.delete(key)
  }
}
