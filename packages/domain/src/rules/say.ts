import type { Language } from '../campaign/text.ts'
import { calledIn } from '../campaign/vocabulary.ts'
import type { Finding } from '../violation.ts'
import { messagesEn } from './messages.en.ts'
import { messagesZh, type MessageKey } from './messages.zh.ts'

const catalogues: Record<Language, Readonly<Record<MessageKey, string>>> = { zh: messagesZh, en: messagesEn }

const isKey = (key: string): key is MessageKey => Object.hasOwn(messagesZh, key)

const usually = calledIn({ vocabulary: {} })

/**
 * Instants are shown as an office writes them, what opens with a day by the day alone; everything else as it is. What closes keeps its time:
 * the midnight that ends a day would be taken for the day after.
 */
function shown(name: string, value: string | number, language: Language): string {
  const instant = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2}:\d{2})\+08:00$/.exec(String(value))
  if (!instant) return String(value)
  const [, year, month, day, time] = instant
  const date = language === 'zh' ? `${year}年${Number(month)}月${Number(day)}日` : `${year}-${month}-${day}`
  return name === 'opens' && time === '00:00:00' ? date : `${date} ${time}`
}

/** The sentence of a finding or violation, naming field and limit. Throws on a key that the catalogue does not have. */
export function say(violation: Pick<Finding, 'message' | 'args'>, language: Language = 'zh'): string {
  const { message, args } = violation
  if (!isKey(message)) throw new RangeError(`no message for ${message}`)
  return fillMessage(catalogues[language][message], args, language)
}

/**
 * Fills the places of a sentence that stands in another catalogue; in English `{name}` takes `nameEn` where there is one. `{noun}` and
 * `{selection}` are the campaign's words, the usual ones where nobody says: an English sentence that begins with `{noun}` begins with a capital.
 */
export function fillMessage(sentence: string, given: Finding['args'], language: Language = 'zh'): string {
  const args: Finding['args'] = { ...usually, ...given }
  const filled = sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = language === 'en' ? (args[`${name}En`] ?? args[name]) : args[name]
    return value === undefined ? '' : shown(name, value, language)
  })
  return sentence.startsWith('{noun}') ? filled.charAt(0).toUpperCase() + filled.slice(1) : filled
}

/** Whether this catalogue has a sentence for the key. */
export function knowsMessage(key: string): key is MessageKey {
  return isKey(key)
}
