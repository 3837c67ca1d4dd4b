import type { Campaign } from './schema.ts'
import { wordsOf, type Language, type Text } from './text.ts'

type Vocabulary = Pick<Campaign, 'vocabulary'>

const usual = {
  entry: { zh: '案例', en: 'case' },
  selection: { zh: '遴选', en: 'selection' },
} satisfies Record<string, Text>

const called = ({ vocabulary }: Vocabulary, what: keyof typeof usual, language: Language): string =>
  wordsOf(vocabulary[what] ?? usual[what], language)

/** What a campaign calls an entry, as its file's vocabulary says: 案例, 作品, 总结. In English one of them, in lower case. */
export const entryNoun = (campaign: Vocabulary, language: Language): string =>
  called(campaign, 'entry', language)

/** What a campaign calls it to choose the best, as its file's vocabulary says: 遴选, 评选, 征选. */
export const selectionWord = (campaign: Vocabulary, language: Language): string =>
  called(campaign, 'selection', language)

/** Words of the campaign as sentences take them: `{noun}` and `{selection}`, the English ones with `En`. */
export type Called = { noun: string; nounEn: string; selection: string; selectionEn: string }

/** The words of a campaign that sentences take; those of `{ vocabulary: {} }` are the usual ones. */
export const calledIn = (campaign: Vocabulary): Called => ({
  noun: entryNoun(campaign, 'zh'),
  nounEn: entryNoun(campaign, 'en'),
  selection: selectionWord(campaign, 'zh'),
  selectionEn: selectionWord(campaign, 'en'),
})
