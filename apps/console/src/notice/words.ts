import { wordsOf, type Campaign, type Text } from '@huibian/domain'
import { currentLocale } from '../platform/locale'

/** The words in the language of the page. */
export const wordsIn = (text: Text): string => wordsOf(text, currentLocale())

type Field = Pick<Campaign['form']['fields'][number], 'type' | 'required'>

/** What is asked for in a field of the form, and whether it must be. */
export const saidType = ({ type, required }: Field, translate: (key: string) => string): string =>
  `${translate(`notice.type.${type}`)}${required ? translate('notice.isRequired') : ''}`
