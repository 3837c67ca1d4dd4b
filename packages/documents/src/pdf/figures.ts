import type { Page } from '../model/document.ts'
import { mm } from './styles.ts'

type Size = { width: number; height: number }

/** A picture keeps its own size up to 86 % of the width and 90 mm of height. Pixels of 1/96 inch in, points out. */
export function printedSize({ width, height }: Size, room: { width: number }): Size {
  const own = width * 0.75
  const scale = Math.min(1, (room.width * 0.86) / own, mm(90) / (height * 0.75))
  return { width: own * scale, height: height * 0.75 * scale }
}

/** Millimetres at which a picture is printed on an upright page. */
export const printedWidth = (size: Size, { margins: { left, right } }: Page): number =>
  (printedSize(size, { width: mm(210 - left - right) }).width * 25.4) / 72
