import polyglotI18nProvider from 'ra-i18n-polyglot'
import type { I18nProvider, TranslationMessages } from 'react-admin'
import { currentLocale, keepLocale } from './locale'
import { speaking } from './vocabulary'
import { merge, type Messages } from './messages'
import { raChinese } from './ra.messages'

let english: TranslationMessages | undefined

/** English is fetched by those who choose it; where it cannot be had the console goes on in Chinese. */
export async function fetchWords(locale: string): Promise<void> {
  if (locale === 'en') english ??= (await import('virtual:english')).english
}

/** Speaks for the whole console: react-admin's own words and those of every noun. */
export function i18n(all: readonly Messages[]): I18nProvider {
  const chinese: TranslationMessages = { ...raChinese, ...merge(all).zh }
  const spoken = (locale: string): TranslationMessages => (locale === 'en' && english ? english : chinese)
  const provider = polyglotI18nProvider(spoken, currentLocale())
  return {
    ...provider,
    translate: speaking(provider.translate),
    async changeLocale(locale) {
      await fetchWords(locale)
      await provider.changeLocale(locale)
      keepLocale(locale === 'en' ? 'en' : 'zh')
    },
  }
}
