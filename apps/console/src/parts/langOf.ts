import { isValidElement, type ReactNode } from 'react'
import { currentLocale, type Locale } from '../platform/locale'

type Lang = { lang?: 'zh-CN' }

/**
 * What a campaign or an entry says stays in its own language where the interface is English, and is marked so that a screen reader reads it
 * as such.
 */
export function langOf(text: string, locale: Locale = currentLocale()): Lang {
  return locale === 'en' && /\p{Script=Han}/u.test(text) ? { lang: 'zh-CN' } : {}
}

/** The same for what is nothing but a text, or a link or the like that holds nothing else. */
export function langOfNode(node: ReactNode): Lang {
  if (typeof node === 'string') return langOf(node)
  if (!isValidElement<{ children?: ReactNode }>(node)) return {}
  const { children } = node.props
  return typeof children === 'string' ? langOf(children) : {}
}
