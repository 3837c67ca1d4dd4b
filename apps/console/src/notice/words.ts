import { wordsOf, type Text } from '@huibian/domain'
import { currentLocale } from '../platform/locale'

/** The words in the language of the page. */
export const wordsIn = (text: Text): string => wordsOf(text, currentLocale())
