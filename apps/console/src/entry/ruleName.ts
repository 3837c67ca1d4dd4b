import { wordsOf, type Campaign } from '@huibian/domain'
import { currentLocale } from '../platform/locale'

/** What a rule says, in the campaign's own words. */
export function ruleName(file: Campaign, id: string): string {
  const rule = file.rules.find((each) => each.id === id)
  return rule ? wordsOf(rule.says, currentLocale()) : id
}
