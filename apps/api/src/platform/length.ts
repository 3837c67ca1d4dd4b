import { wordsOf } from '@huibian/domain'
import { refuse } from './refusal'

/** What a part of what is typed is called, and how many characters it takes. */
export type Length = readonly [name: { zh: string; en: string }, min: number, max: number]

/** Demands that a part is as long as it may be; `message` names it with its `field`, its length `n` and both limits. */
export function demandLength(message: string, [name, min, max]: Length, text: string, path: string): void {
  const n = Array.from(text).length
  const named = { field: wordsOf(name, 'zh'), fieldEn: wordsOf(name, 'en') }
  if (n < min || n > max) refuse(message, { ...named, n, min, max }, path)
}
