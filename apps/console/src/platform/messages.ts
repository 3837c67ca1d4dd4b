import type { Locale } from './locale'

/** What a noun says on screen, by full key (`entry.submit`), in both languages with the same keys. */
export type Messages = { [L in Locale]: { [key: string]: string } }

/** Lays the nouns' messages together; the order does not matter because keys begin with their noun. */
export function merge(all: readonly Messages[]): Messages {
  return {
    zh: Object.assign({}, ...all.map((messages) => messages.zh)),
    en: Object.assign({}, ...all.map((messages) => messages.en)),
  }
}
