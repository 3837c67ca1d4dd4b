import { fillMessage, type Language } from '@huibian/domain'
import type { MatrixCell, OwedDuty } from './matrix.type'

const words = {
  short: { zh: '还差 {n} 个', en: '{n} to come' },
  returned: { zh: '退回未再报 {n} 个', en: '{n} returned' },
  finalised: { zh: '已定稿未报 {n} 个', en: '{n} finalised' },
  draft: { zh: '草稿 {n} 个', en: '{n} drafts' },
  duty: { zh: '{name}还差 {n} {unit}', en: '{name}: {n} to come' },
} as const

/**
 * Whether a unit still owes something in a phase: it is short of its minimum or of its duties, or has not sent again what was returned, and
 * has not answered that nothing comes.
 */
export const owes = ({ nil, short, owedAgain, duties }: MatrixCell): boolean =>
  nil === null && (short > 0 || owedAgain > 0 || duties.length > 0)

/** When what a unit owes is due: what was in, and nothing beside it, may come again as long as whoever it goes to may send it on. */
export const dueOf = ({ short, shortAgain, duties, closesAt, againClosesAt }: MatrixCell): Date | null =>
  short > shortAgain || duties.length > 0 ? closesAt : againClosesAt

const separator = (language: Language): string => (language === 'zh' ? '，' : ', ')

/** What is missing of a unit's duties, in words. */
export const dutiesSaid = (duties: readonly OwedDuty[], language: Language): string =>
  duties.map((owed) => fillMessage(words.duty[language], { ...owed }, language)).join(separator(language))

/** What is missing, in words: what is to come, and what of it is under way. What was in and has to come again is named once, as what it is now. */
export function missingOf(cell: MatrixCell, language: Language): string {
  const { owedAgain: returned, finalised, draft } = cell
  const owed = { short: cell.short - cell.shortAgain, returned, finalised, draft }
  const parts = (['short', 'returned', 'finalised', 'draft'] as const)
    .filter((name) => owed[name] > 0)
    .map((name) => fillMessage(words[name][language], { n: owed[name] }, language))
  return [...parts, dutiesSaid(cell.duties, language)].filter(Boolean).join(separator(language))
}
