import { converted, type ConvertOptions } from './convert.ts'
import type { FootCode } from './footCode.ts'
import { footInThread } from './footInThread.ts'

export type OfficePdfOptions = ConvertOptions & { kind: 'docx' | 'xlsx'; foot?: FootCode }

/**
 * A Word or Excel file as PDF, in LibreOffice's layout. A workbook's `foot` is the code that stands there: its QR, which LibreOffice does not
 * print, is drawn beside it where the page has room. Gives undefined where LibreOffice is missing, fails or takes too long or too much memory; the file itself is
 * then all there is.
 */
export async function officePdf(
  file: Uint8Array,
  { kind, foot, ...options }: OfficePdfOptions,
): Promise<Uint8Array | undefined> {
  const pdf = await converted(file, { from: kind, to: 'pdf' }, options)
  if (!pdf || !foot || kind !== 'xlsx') return pdf
  return footInThread(pdf, foot).catch(() => undefined)
}
