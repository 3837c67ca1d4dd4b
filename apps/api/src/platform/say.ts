import { fillMessage, knowsMessage, say, type Violation } from '@huibian/domain'
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

/** The sentence of a violation; a key that nobody taught is said as it is, rather than hiding the refusal behind a fault. */
export function sentenceOf(
  violation: Pick<Violation, 'message' | 'args'>,
  language: 'zh' | 'en' = 'zh',
): string {
  const own = catalogue.get(violation.message)
  if (own) return fillMessage(own[language], violation.args, language)
  return knowsMessage(violation.message) ? say(violation, language) : violation.message
}

/** Violations with their sentences, as they cross the wire. */
export function spoken(violations: readonly Violation[], language: 'zh' | 'en'): WireViolation[] {
  return violations.map((violation) => ({ ...violation, says: sentenceOf(violation, language) }))
}
