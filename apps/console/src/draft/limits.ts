import { rulesOf, wordsOf, type Campaign, type Text } from '@huibian/domain'
import { currentLocale } from '../platform/locale'

export type TextLimit = { rule: string; called: string; fields: string[]; max: number }

function isText(value: unknown): value is Text {
  return typeof value === 'string' || (typeof value === 'object' && value !== null && 'zh' in value)
}

/** The limits of text that a phase's rules set, as the bar shows them. */
export function textLimits(file: Campaign, phase: string): TextLimit[] {
  return rulesOf(file, phase)
    .filter(({ kind }) => kind === 'maxText')
    .flatMap(({ id, params: { fields, max, called } }) => {
      if (!Array.isArray(fields) || typeof max !== 'number') return []
      const names = fields.filter((field) => typeof field === 'string')
      return [
        { rule: id, fields: names, max, called: isText(called) ? wordsOf(called, currentLocale()) : '' },
      ]
    })
}
