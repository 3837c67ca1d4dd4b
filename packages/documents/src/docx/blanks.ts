import { convertMillimetersToTwip, LineRuleType, Paragraph } from 'docx'

/** Word takes two tables that touch for one. */
export const between = (): Paragraph =>
  new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT }, children: [] })

/** A blank of a height of its own. */
export const space = (millimetres: number, keepNext: boolean): Paragraph =>
  new Paragraph({
    keepNext,
    spacing: {
      line: 20,
      lineRule: LineRuleType.EXACT,
      after: Math.round(convertMillimetersToTwip(millimetres)),
    },
    children: [],
  })
