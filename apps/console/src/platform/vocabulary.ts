import type { I18nProvider } from 'react-admin'
import { currentLocale } from './locale'

/** What a campaign calls an entry, what it calls it to choose the best of them, and whether a form is stamped before one is sent in. */
export type Words = { noun: string; selection: string; stamps: boolean }

type Translate = I18nProvider['translate']

/** The words of where no campaign says otherwise; messages like any other. */
const usual = (translate: Translate): Words => ({
  noun: translate('frame.noun'),
  selection: translate('frame.selection'),
  stamps: true,
})

/**
 * Speaks as the campaign does: of 案例, 作品 or 总结, of 遴选 or 评选. Messages write `%{noun}` and `%{selection}` for it, and `%{finalised}` for
 * what waits to be stamped, or only to be sent in; an English sentence that begins with the noun begins with a capital.
 */
export function speaking(translate: Translate, words?: Words): Translate {
  return (key, args) => {
    const { noun, selection, stamps } = words ?? usual(translate)
    const finalised = translate(stamps ? 'frame.toStamp' : 'frame.toSend')
    const says = translate(key, { noun, selection, finalised, ...args })
    const begins = currentLocale() === 'en' && noun !== '' && says.startsWith(noun)
    return begins ? says.charAt(0).toUpperCase() + says.slice(1) : says
  }
}
