import { AlignmentType, convertMillimetersToTwip, Paragraph } from 'docx'
import type { SealPlace } from '../model/document.ts'
import { dateBlank } from '../model/signing.ts'

/** Twips of a character of the grid. */
const character = 315.8

const isLatin = (sign: string): boolean => (sign.codePointAt(0) ?? 0) < 0x250

/** What a text takes in twips: letters and figures half a character, and the quarter that Word leaves between them and Chinese. */
function lengthOf(text: string): number {
  const signs = Array.from(text)
  const wide = signs.reduce((sum, sign) => sum + (isLatin(sign) ? 0.5 : 1), 0)
  const seams = signs.filter((sign, at) => {
    const before = signs[at - 1]
    return before !== undefined && isLatin(before) !== isLatin(sign)
  }).length
  return (wide + seams / 4) * character
}

/** Who signs and when, centred about one middle in what the indent leaves of the line. */
export function signing({ name, date }: SealPlace, width: number): Paragraph[] {
  const line = convertMillimetersToTwip(width)
  const middle = Math.max(dateBlank * character + lengthOf(date) / 2, lengthOf(name) / 2)
  const left = Math.max(0, Math.round(line - 2 * middle))
  return [name, date].map(
    (text, at) =>
      new Paragraph({
        style: 'Right',
        alignment: AlignmentType.CENTER,
        keepNext: at === 0,
        indent: { left },
        text,
      }),
  )
}
