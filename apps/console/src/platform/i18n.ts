import polyglotI18nProvider from 'ra-i18n-polyglot'
import english from 'ra-language-english'
import type { I18nProvider, TranslationMessages } from 'react-admin'
import { currentLocale, keepLocale } from './locale'
import { speaking } from './vocabulary'
import { merge, type Messages } from './messages'
import { raChinese } from './ra.messages'

/** Speaks for the whole console: react-admin's own words and those of every noun. */
export function i18n(all: readonly Messages[]): I18nProvider {
  const own = merge(all)
  const spoken = (locale: string): TranslationMessages =>
    locale === 'en' ? { ...english, ...own.en } : { ...raChinese, ...own.zh }
  const provider = polyglotI18nProvider(spoken, currentLocale())
  return {
    ...provider,
    translate: speaking(provider.translate),
    changeLocale(locale) {
      keepLocale(locale === 'en' ? 'en' : 'zh')
      return provider.changeLocale(locale)
    },
  }
}
