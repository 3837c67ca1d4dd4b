import { countsIn, rulesOf, wordsOf, type Campaign, type Counts, type Text } from '@huibian/domain'
import { currentLocale } from '../platform/locale'

export type TextLimit = { rule: string; called: string; fields: string[]; max: number; counts: Counts }

function isText(value: unknown): value is Text {
  return typeof value === 'string' || (typeof value === 'object' && value !== null && 'zh' in value)
}

/** The limits of text that a phase's rules set, as the bar shows them. */
export function textLimits(file: Campaign, phase: string): TextLimit[] {
  return rulesOf(file, phase)
    .filter(({ kind }) => kind === 'maxText')
    .flatMap(({ id, params }) => {
      const { fields, max, called } = params
      if (!Array.isArray(fields) || typeof max !== 'number') return []
      const names = fields.filter((field) => typeof field === 'string')
      const words = isText(called) ? wordsOf(called, currentLocale()) : ''
      return [{ rule: id, fields: names, max, called: words, counts: countsIn(params) }]
    })
}
