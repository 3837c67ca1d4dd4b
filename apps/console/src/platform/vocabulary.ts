import type { I18nProvider } from 'react-admin'
import { currentLocale } from './locale'

/** What an entry is called where no campaign says otherwise; a message like any other. */
const usual = 'frame.noun'

type Translate = I18nProvider['translate']

/**
 * Speaks of entries as the campaign does: 案例, 作品, 总结. Messages write `%{noun}` for it; an English sentence that begins with it begins
 * with a capital.
 */
export function speaking(translate: Translate, noun?: string): Translate {
  return (key, args) => {
    const called = noun ?? translate(usual)
    const says = translate(key, { noun: called, ...args })
    const begins = currentLocale() === 'en' && called !== '' && says.startsWith(called)
    return begins ? says.charAt(0).toUpperCase() + says.slice(1) : says
  }
}
