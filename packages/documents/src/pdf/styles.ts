import type { FontRole, Heading, Page, ParagraphStyle } from '../model/document.ts'

/** Points. */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4

export type TextStyle = {
  role: FontRole
  size: number
  /** Distance from line to line. */
  pitch: number
  alignment: 'left' | 'center' | 'right' | 'justify'
  /** Characters by which the first line is set in. */
  indent: number
  before: number
  after: number
}

/**
 * 28 characters of 16 pt are wider than 156 mm, so a character of the grid is 15.79 pt; 22 lines share 225 mm, less a
 * hundredth of a point that guards against rounding (GB/T 9704-2012).
 */
export const officialSize = 15.79
export const officialPitch = mm(225) / 22 - 0.01

/** A style of its own: justified unless it says otherwise. */
export const sheetStyle = (
  role: FontRole,
  size: number,
  pitch: number,
  more: Partial<TextStyle> = {},
): TextStyle => ({
  role,
  size,
  pitch,
  alignment: 'justify',
  indent: 0,
  before: 0,
  after: 0,
  ...more,
})

type Styles = { [name in ParagraphStyle]: TextStyle }

const official: Styles = {
  body: sheetStyle('fang', officialSize, officialPitch, { indent: 2 }),
  plain: sheetStyle('fang', officialSize, officialPitch),
  centre: sheetStyle('fang', officialSize, officialPitch, { alignment: 'center' }),
  right: sheetStyle('fang', officialSize, officialPitch, { alignment: 'right' }),
  byline: sheetStyle('kai', officialSize, officialPitch, { alignment: 'center', after: officialPitch / 2 }),
  note: sheetStyle('fang', 12, 20, { indent: 2 }),
  latin: sheetStyle('song', 14, 22, { alignment: 'left', after: 4 }),
  title: sheetStyle('title', 22, officialPitch, { alignment: 'center', after: officialPitch }),
  coverTitle: sheetStyle('title', 36, 54, { alignment: 'center' }),
  coverLine: sheetStyle('kai', 18, 34, { alignment: 'center' }),
}

const sheet: Styles = {
  ...official,
  body: sheetStyle('fang', 14, 26, { indent: 2, after: 8 }),
  plain: sheetStyle('fang', 12, 18),
  centre: sheetStyle('fang', 12, 18, { alignment: 'center' }),
  right: sheetStyle('fang', 12, 20, { alignment: 'right' }),
  note: sheetStyle('fang', 10.5, 17),
  title: sheetStyle('title', 20, 32, { alignment: 'center', after: 8 }),
}

export const stylesOf = (page: Page): Styles => (page.grid === 'official' ? official : sheet)

export const headingStyles: { [level in Heading['level']]: TextStyle } = {
  1: sheetStyle('title', 24, officialPitch * 1.5, { alignment: 'center', after: officialPitch / 2 }),
  2: sheetStyle('title', 22, officialPitch * 1.25, { alignment: 'center', after: officialPitch / 4 }),
  3: sheetStyle('hei', officialSize, officialPitch, { indent: 2 }),
  4: sheetStyle('kai', officialSize, officialPitch, { indent: 2 }),
  5: sheetStyle('fang', officialSize, officialPitch, { indent: 2 }),
}

export const captionStyle = sheetStyle('hei', 12, 20, { alignment: 'center' })
const lesser = sheetStyle('fang', 12, 22, { alignment: 'left' })
export const contentsStyles: { [level in Heading['level']]: TextStyle } = {
  1: sheetStyle('hei', 14, 28, { alignment: 'left', before: 4 }),
  2: sheetStyle('fang', 14, 25, { alignment: 'left' }),
  3: lesser,
  4: lesser,
  5: lesser,
}
export const runningStyle = sheetStyle('kai', 10.5, 15, { alignment: 'center' })
export const markStyle = sheetStyle('hei', 10.5, 15, { alignment: 'left' })
export const codeStyle = sheetStyle('song', 9, 13, { alignment: 'right' })
export const pageNumberStyle = sheetStyle('song', 14, 18)
