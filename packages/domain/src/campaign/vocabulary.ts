import type { Campaign } from './schema.ts'
import { wordsOf, type Language, type Text } from './text.ts'

const usual: Text = { zh: '案例', en: 'case' }

/** What a campaign calls an entry, as its file's vocabulary says: 案例, 作品, 总结. In English one of them, in lower case. */
export function entryNoun({ vocabulary }: Pick<Campaign, 'vocabulary'>, language: Language): string {
  return wordsOf(vocabulary['entry'] ?? usual, language)
}

/** The same as sentences take it for their `{noun}`. */
export const calledIn = (campaign: Pick<Campaign, 'vocabulary'>): { noun: string; nounEn: string } => ({
  noun: entryNoun(campaign, 'zh'),
  nounEn: entryNoun(campaign, 'en'),
})
