import type { TemplateMarks } from '@huibian/domain'
import qrcode from 'qrcode'
import { pack, unpack, UnreadableTemplate } from './container.ts'
import { fillSheet } from './fillSheet.ts'
import { fillWord } from './fillWord.ts'
import type { TemplateData } from './marks.ts'
import { documentPart } from './wordPlaces.ts'
import { workbookPart } from './workbook.ts'

/**
 * Fills an office's own `.docx` or `.xlsx`: fields into the places that are marked for them, rows into the rows that are left for them
 * and as many more as it takes, the code at the foot of each page; all else stays as it is. Same template, marks, data and time, same
 * bytes. Throws UnreadableTemplate where the file is none, and NoSuchPlace where the marks were made on another.
 */
export async function fillTemplate(
  template: Uint8Array,
  marks: TemplateMarks,
  data: TemplateData & { at: Date },
): Promise<Uint8Array> {
  const parts = await unpack(template)
  const address = data.code?.address
  const qr = address === undefined ? undefined : await qrcode.toBuffer(address, { margin: 1, scale: 4 })
  const given = qr ? { ...data, qr } : data
  if (parts.has(documentPart)) fillWord(parts, marks, given)
  else if (parts.has(workbookPart)) fillSheet(parts, marks, given)
  else throw new UnreadableTemplate('neither a Word file nor a workbook')
  return pack(parts, data.at)
}
