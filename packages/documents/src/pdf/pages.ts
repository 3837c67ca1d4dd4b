import type { Typesetting } from '../fonts/runs.ts'
import type { CodeMark, Document, Section } from '../model/document.ts'
import { roman } from '../model/numerals.ts'
import { qrSvg } from '../model/qr.ts'
import {
  codeStyle,
  markStyle,
  mm,
  officialSize,
  pageNumberStyle,
  runningStyle,
  type TextStyle,
} from './styles.ts'
import { textNode } from './text.ts'

type Size = { width: number; height: number }

const a4 = { width: mm(210), height: mm(297) }

export const sizeOf = ({ page }: Section): Size =>
  page.orientation === 'portrait' ? a4 : { width: a4.height, height: a4.width }

export const roomOf = (section: Section): Size => {
  const { top, right, bottom, left } = section.page.margins
  const size = sizeOf(section)
  return { width: size.width - mm(left + right), height: size.height - mm(top + bottom) }
}

const qrSide = 18
const frameColour = '#a8853a'

/** Where each section begins, known only after the layout: sheet numbers from 1. */
export type Starts = () => number[]

/** A sheet's number as it is printed. */
export function labelOf(document: Document, starts: Starts): (sheet: number) => string {
  const counted = (sheet: number): number => {
    const begun = starts()
    const at = begun.findLastIndex((start) => start <= sheet)
    const from = begun[at] ?? 1
    const numbers = document.sections[at]?.numbers
    const restarts = at <= 0 || numbers === undefined || !('restart' in numbers) || numbers.restart
    return restarts ? sheet - from + 1 : sheet - from + 1 + counted(from - 1)
  }
  return (sheet) => {
    const at = starts().findLastIndex((start) => start <= sheet)
    const style = document.sections[Math.max(0, at)]?.numbers.style
    return style === 'roman' ? roman(counted(sheet)) : String(counted(sheet))
  }
}

const node = (
  text: string,
  style: TextStyle,
  margin: [number, number, number, number],
  typesetting: Typesetting,
): object => ({
  ...textNode([{ text }], style, typesetting),
  margin,
  recurring: { width: 0, lines: [] },
})

function codeNodes(
  code: CodeMark,
  section: Section,
  typesetting: Typesetting,
): { flow: object[]; fixed: object[] } {
  const [left, right] = [mm(section.page.margins.left), mm(section.page.margins.right)]
  const beside = right + mm(qrSide + 1.5)
  return {
    flow: [
      node(`校验码　${code.code}`, codeStyle, [left, mm(12), beside, 0], typesetting),
      node(code.note, codeStyle, [left, 0, beside, 0], typesetting),
    ],
    fixed: [
      {
        svg: qrSvg(code.qr),
        width: mm(qrSide),
        absolutePosition: { x: sizeOf(section).width - right - mm(qrSide), y: mm(9) },
      },
    ],
  }
}

/** Two lines around the page, a thick one within a thin one. */
function frameNode({ width, height }: Size): object {
  const box = (inset: number, lineWidth: number): object => ({
    type: 'rect',
    x: mm(inset),
    y: mm(inset),
    w: width - 2 * mm(inset),
    h: height - 2 * mm(inset),
    lineWidth,
    lineColor: frameColour,
  })
  return { canvas: [box(9, 0.8), box(11, 2.4)], absolutePosition: { x: 0, y: 0 } }
}

/** 演示数据 at the left, the running title in the middle, code and QR at the right. */
export function headerOf(section: Section, document: Document, typesetting: Typesetting): () => object {
  const { left, right } = section.page.margins
  const code =
    section.code === undefined ? { flow: [], fixed: [] } : codeNodes(section.code, section, typesetting)
  const mark =
    document.demo === true
      ? [
          {
            ...node('演示数据', markStyle, [0, 0, 0, 0], typesetting),
            absolutePosition: { x: mm(left), y: mm(section.frame === true ? 17 : 12) },
          },
        ]
      : []
  const top = section.code === undefined ? mm(22) : mm(22) - mm(12) - 2 * codeStyle.pitch
  const title =
    section.header === undefined
      ? []
      : [node(section.header, runningStyle, [mm(left), top, mm(right), 0], typesetting)]
  const frame = section.frame === true ? [frameNode(sizeOf(section))] : []
  const parts = [...frame, ...code.flow, ...title, ...code.fixed, ...mark]
  // The engine writes into what it is given.
  return () => ({ stack: parts.map((part) => ({ ...part })) })
}

/** The standard puts the dashes beside a page number 7 mm under the text; they lie that much below the upper edge of their line. */
const dashDepth = 3.65

export function footerOf(
  section: Section,
  typesetting: Typesetting,
  label: (sheet: number) => string,
): (sheet: number, total: number) => object | null {
  const { left, right } = section.page.margins
  const margin: [number, number, number, number] = [
    mm(left) + officialSize,
    mm(7 - dashDepth),
    mm(right) + officialSize,
    0,
  ]
  return (sheet, total) => {
    if (section.numbers.style === 'none') return null
    if (section.numbers.style === 'ofTotal') {
      return node(
        `第 ${sheet} 页　共 ${total} 页`,
        { ...codeStyle, alignment: 'center' },
        [0, mm(6), 0, 0],
        typesetting,
      )
    }
    const text = label(sheet)
    const even = section.numbers.style === 'dash' && Number(text) % 2 === 0
    const alignment = section.numbers.style === 'roman' ? 'center' : even ? 'left' : 'right'
    return node(
      section.numbers.style === 'roman' ? text : `— ${text} —`,
      { ...pageNumberStyle, alignment },
      margin,
      typesetting,
    )
  }
}
