export const locales = ['zh', 'en'] as const
export type Locale = (typeof locales)[number]

const kept = 'huibian.locale'

function isLocale(value: string | null): value is Locale {
  return value === 'zh' || value === 'en'
}

let locale: Locale | undefined

/** The language of the screen: the one chosen on this computer, or Chinese. */
export function currentLocale(): Locale {
  if (!locale) {
    const chosen = readKept()
    locale = isLocale(chosen) ? chosen : 'zh'
  }
  return locale
}

/** Storage may be switched off by an office's policy; the choice then lasts until the page is closed. */
function readKept(): string | null {
  try {
    return window.localStorage.getItem(kept)
  } catch {
    return null
  }
}

const listeners = new Set<(next: Locale) => void>()

/** Tells when the language changes; answers how to stop listening. */
export function onLocale(listener: (next: Locale) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function keepLocale(next: Locale): void {
  locale = next
  for (const listener of listeners) listener(next)
  try {
    window.localStorage.setItem(kept, next)
  } catch {
    return
  }
}

export function serverLanguage(value: Locale): string {
  return value === 'zh' ? 'zh-CN' : 'en'
}
