import { wordsOf, type Campaign, type Language, type Rule } from '@huibian/domain'

/** The kinds and the ways to which a rule is limited, as they follow its label: “（省级推荐）”. Two rules would else be told in the same words. */
export function limitedTo(
  { kinds, routes }: Pick<Campaign, 'kinds' | 'routes'>,
  rule: Pick<Rule, 'kinds' | 'routes'>,
  language: Language,
): string {
  const names = [
    ...kinds.filter(({ id }) => rule.kinds?.includes(id)),
    ...routes.filter(({ id }) => rule.routes?.includes(id)),
  ].map(({ name }) => wordsOf(name, language))
  if (names.length === 0) return ''
  return language === 'en' ? ` (${names.join(', ')})` : `（${names.join('、')}）`
}
