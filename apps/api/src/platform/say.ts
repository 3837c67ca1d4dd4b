import { fillMessage, knowsMessage, say, type Called, type Violation } from '@huibian/domain'
import type { WireViolation } from './wire.type'

/** Sentences of one noun in both languages, by the keys that its `refuse` names. */
export type Messages = {
  zh: Readonly<Record<string, string>>
  en: Readonly<Record<keyof Messages['zh'], string>>
}

const catalogue = new Map<string, { zh: string; en: string }>()

/** Adds a noun's sentences to what can be said. Called once by each noun's messages file. */
export function addMessages(messages: Messages): Messages {
  for (const [key, zh] of Object.entries(messages.zh)) catalogue.set(key, { zh, en: messages.en[key] ?? zh })
  return messages
}

/** In which language an operation is answered, and the words of the call that it is about. */
export type Speaking = { asked: { language: 'zh' | 'en' }; called?: Called }

/** Where nobody asks: what a job says of itself. */
export const inChinese: Speaking = { asked: { language: 'zh' } }

/** The sentence of a violation; a key that nobody taught is said as it is, rather than hiding the refusal behind a fault. */
export function sentenceOf(
  { message, args }: Pick<Violation, 'message' | 'args'>,
  { asked: { language }, called }: Speaking = inChinese,
): string {
  const own = catalogue.get(message)
  const said = { ...called, ...args }
  if (own) return fillMessage(own[language], said, language)
  return knowsMessage(message) ? say({ message, args: said }, language) : message
}

/** Violations with their sentences, as they cross the wire. */
export function spoken(violations: readonly Violation[], speaking: Speaking): WireViolation[] {
  return violations.map((violation) => ({ ...violation, says: sentenceOf(violation, speaking) }))
}
