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

const style = (role: FontRole, size: number, pitch: number, more: Partial<TextStyle> = {}): TextStyle => ({
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
  body: style('fang', officialSize, officialPitch, { indent: 2 }),
  plain: style('fang', officialSize, officialPitch),
  centre: style('fang', officialSize, officialPitch, { alignment: 'center' }),
  right: style('fang', officialSize, officialPitch, { alignment: 'right' }),
  byline: style('kai', officialSize, officialPitch, { alignment: 'center', after: officialPitch / 2 }),
  note: style('fang', 12, 20, { indent: 2 }),
  title: style('title', 22, officialPitch * 1.25, { alignment: 'center', after: officialPitch / 2 }),
  coverTitle: style('title', 36, 54, { alignment: 'center' }),
  coverLine: style('kai', 18, 34, { alignment: 'center' }),
}

const sheet: Styles = {
  ...official,
  body: style('fang', 14, 26, { indent: 2, after: 8 }),
  plain: style('fang', 12, 18),
  centre: style('fang', 12, 18, { alignment: 'center' }),
  right: style('fang', 12, 20, { alignment: 'right' }),
  note: style('fang', 10.5, 17),
  title: style('title', 20, 32, { alignment: 'center', after: 8 }),
}

export const stylesOf = (page: Page): Styles => (page.grid === 'official' ? official : sheet)

export const headingStyles: { [level in Heading['level']]: TextStyle } = {
  1: style('title', 24, officialPitch * 1.5, { alignment: 'center', after: officialPitch / 2 }),
  2: style('title', 22, officialPitch * 1.25, { alignment: 'center', after: officialPitch / 4 }),
  3: style('hei', officialSize, officialPitch, { indent: 2 }),
  4: style('kai', officialSize, officialPitch, { indent: 2 }),
  5: style('fang', officialSize, officialPitch, { indent: 2 }),
}

export const captionStyle = style('hei', 12, 20, { alignment: 'center' })
const lesser = style('fang', 12, 22, { alignment: 'left' })
export const contentsStyles: { [level in Heading['level']]: TextStyle } = {
  1: style('hei', 14, 28, { alignment: 'left', before: 4 }),
  2: style('fang', 14, 25, { alignment: 'left' }),
  3: lesser,
  4: lesser,
  5: lesser,
}
export const runningStyle = style('kai', 10.5, 15, { alignment: 'center' })
export const markStyle = style('hei', 10.5, 15, { alignment: 'left' })
export const codeStyle = style('song', 9, 13, { alignment: 'right' })
export const pageNumberStyle = style('song', 14, 18)
