import qrcode from 'qrcode'
import type { CodeMark } from '../model/document.ts'
import { pack, unpack } from './container.ts'
import { keptPicture } from './foot.ts'
import { addSheetFoot } from './sheetFooter.ts'
import { sheetsOf } from './workbook.ts'

/** A workbook with the code of each of its sheets, words and QR, at the foot of every page that is printed of it. Same input, same bytes. */
export async function codedFoot(
  workbook: Uint8Array,
  codes: readonly (CodeMark | undefined)[],
  at: Date,
): Promise<Uint8Array> {
  const parts = await unpack(workbook)
  for (const [i, { part }] of sheetsOf(parts).entries()) {
    const code = codes[i]
    if (!code) continue
    const qr = await qrcode.toBuffer(code.qr, { margin: 1, scale: 4 })
    const words = `校验码：${code.code}（${code.note}）`
    addSheetFoot(parts, part, { words, ...keptPicture(parts, `xl/media/huibian-code-${i + 1}.png`, qr) })
  }
  return pack(parts, at)
}
