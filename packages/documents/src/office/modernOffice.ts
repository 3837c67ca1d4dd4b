import { converted, type ConvertOptions } from './convert.ts'

/** Formats of before 2007, those of WPS among them, by what they become. */
const before = { docx: 'doc', xlsx: 'xls' }

/**
 * A Word or Excel file of before 2007 as what Word and Excel write today. Gives undefined where LibreOffice is missing, cannot read it (it
 * has a password) or takes too long or too much memory.
 */
export const modernOffice = (
  file: Uint8Array,
  { to, ...options }: ConvertOptions & { to: 'docx' | 'xlsx' },
): Promise<Uint8Array | undefined> => converted(file, { from: before[to], to }, options)
