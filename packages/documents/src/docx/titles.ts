import {
  convertMillimetersToTwip,
  type IIndentAttributesProperties,
  type ISpacingProperties,
  LineRuleType,
} from 'docx'
import type { Heading, Page, ParagraphStyle, Span } from '../model/document.ts'
import { titleWidth } from '../model/titleLines.ts'
import { plainText } from '../model/walk.ts'
import type { WordSetting } from './setting.ts'

/** A title's size and the pitch of its lines, and the blank below it, in points as the PDF has them. */
type Sizes = { size: number; pitch: number; after: number }

const official: { [style in ParagraphStyle]?: Sizes } = {
  title: { size: 22, pitch: 28.95, after: 28.95 },
  coverTitle: { size: 36, pitch: 54, after: 0 },
}
const sheet: typeof official = { ...official, title: { size: 22, pitch: 34, after: 8 } }

const headings: { [level in Heading['level']]?: Sizes } = {
  1: { size: 24, pitch: 43.5, after: 14.5 },
  2: { size: 22, pitch: 36, after: 7 },
}

export const sizesOf = (page: Page, style: ParagraphStyle): Sizes | undefined =>
  (page.grid === 'official' ? official : sheet)[style]

export const headingSizes = (level: Heading['level']): Sizes | undefined => headings[level]

/** Characters are set this many points closer than their size. */
const closer = 0.25
const twips = 20

/**
 * How a title stands: on lines of a pitch of its own, since a grid of lines would give each two, and indented on both sides so far that
 * it falls between words. A break of its own would come along into the contents when Word makes them anew.
 */
export function titleStanding(
  spans: Span[],
  { size, pitch, after }: Sizes,
  { width }: Pick<WordSetting, 'width'>,
): { spacing: ISpacingProperties; indent?: IIndentAttributesProperties } {
  const room = convertMillimetersToTwip(width)
  const step = (size - closer) * twips
  const spacing = { line: Math.round(pitch * twips), lineRule: LineRuleType.EXACT, after: after * twips }
  const wide = titleWidth(plainText(spans), Math.floor(room / step))
  if (wide === undefined) return { spacing }
  const side = Math.max(0, Math.floor((room - wide * step) / 2))
  return { spacing, indent: { left: side, right: side } }
}
