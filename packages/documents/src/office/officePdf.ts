import { converted, type ConvertOptions } from './convert.ts'

export type OfficePdfOptions = ConvertOptions & { kind: 'docx' | 'xlsx' }

/**
 * A Word or Excel file as PDF, in LibreOffice's layout. Gives undefined where LibreOffice is missing, fails or takes too long; the file
 * itself is then all there is.
 */
export const officePdf = (
  file: Uint8Array,
  { kind, ...options }: OfficePdfOptions,
): Promise<Uint8Array | undefined> => converted(file, { from: kind, to: 'pdf' }, options)
